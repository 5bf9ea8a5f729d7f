import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { IconSchema } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BehaviourView } from '../../../differences/BehaviourView.tsx';
import { comparedLeads } from '../../../differences/behaviour.ts';
import { ChangeList } from '../../../differences/ChangeList.tsx';
import type { Pair, Side } from '../../../differences/pair.ts';
import { SampleChoice } from '../../../differences/SampleChoice.tsx';
import { TrialProgress } from '../../../differences/TrialProgress.tsx';
import { useSideName } from '../../../differences/useSideName.ts';
import { useUsualSample } from '../../../differences/useUsualSample.ts';
import { useFormats } from '../../../language/formats.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { madeText } from '../../../words/made.ts';
import type { Version } from '../versions.ts';
import { useComparison } from './useComparison.ts';

type Made = Pick<Version, 'author' | 'createdAt'> | null;

function MadeLine({ side, made }: { side: Side; made: Made }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useSideName();
  if (!made) return null;
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }} data-made={side}>
      {t('versions.madeLine', { name: nameOf(side), made: madeText(t, formats, made.author, made.createdAt) })}
    </Text>
  );
}

function Differences({ modelId, pair, sampleId }: { modelId: string; pair: Pair; sampleId: string | null }) {
  const { t } = useTranslation();
  const { comparison, watch } = useComparison({ modelId, pair, sampleId });
  if (comparison.error) return <ProblemMessage error={comparison.error} retry={() => void comparison.refetch()} />;
  if (!comparison.data) return <TrialProgress key={watch} watch={watch} />;
  const { changes, behaviour, before, after, made } = comparison.data;
  return (
    <Stack gap="lg" data-compared={`${pair.before} ${pair.after}`}>
      <Stack gap={0}>
        <MadeLine side={pair.before} made={made.before} />
        <MadeLine side={pair.after} made={made.after} />
      </Stack>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h5">
            {t('versions.drawn')}
          </Title>
          {changes.length > 0 && (
            <Button
              component={Link}
              to={`/models/${modelId}/comparison?before=${pair.before}&after=${pair.after}`}
              size="compact-sm"
              variant="light"
              leftSection={<IconSchema size={14} />}
              data-show-on-canvas
            >
              {t('comparison.show')}
            </Button>
          )}
        </Group>
        {changes.length === 0 ? <Text size="sm">{t('versions.drawnAlike')}</Text> : <ChangeList changes={changes} document={after} />}
      </Stack>
      {behaviour && (
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t('versions.behaves')}
          </Title>
          <BehaviourView
            behaviour={behaviour}
            before={before}
            after={after}
            source={comparedLeads({ modelId, ...pair, revision: null }, behaviour.sample.id)}
            opened
          />
        </Stack>
      )}
    </Stack>
  );
}

/** What two versions, or a version and the draft, do differently: what was drawn, and what that does to the leads of a sample. */
export function CompareDialog({ modelId, pair, onClose }: { modelId: string; pair: Pair; onClose: () => void }) {
  const { t } = useTranslation();
  const { ready, sampleId, choose } = useUsualSample();
  const nameOf = useSideName();
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={useSmall()}
      title={t('versions.fromTo', { before: nameOf(pair.before), after: nameOf(pair.after) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <SampleChoice label={t('versions.sample')} id={sampleId} onChoose={choose} />
        {ready ? <Differences modelId={modelId} pair={pair} sampleId={sampleId} /> : <Loading />}
      </Stack>
    </Modal>
  );
}
