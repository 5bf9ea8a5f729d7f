import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconGitCompare, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { behaviourText } from '../../../differences/behaviour.ts';
import type { Side } from '../../../differences/pair.ts';
import { TrialProgress } from '../../../differences/TrialProgress.tsx';
import { useUsualSample } from '../../../differences/useUsualSample.ts';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { useMay } from '../../../server/role.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useComparison } from '../compare/useComparison.ts';
import type { KnownLabel, Move } from './useMoves.ts';

/** What moving from one version to another does to the leads of the usual sample, in a sentence; nothing where there is no sample. */
function WhatItDoes({ modelId, from, to }: { modelId: string; from: number; to: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { ready, sampleId } = useUsualSample();
  const enabled = ready && sampleId !== null;
  const { comparison, watch } = useComparison({ modelId, pair: { before: from, after: to }, sampleId, enabled });
  if (!enabled) return null;
  if (comparison.error) return <ProblemMessage error={comparison.error} retry={() => void comparison.refetch()} />;
  if (!comparison.data) return <TrialProgress key={watch} watch={watch} />;
  const { behaviour } = comparison.data;
  if (!behaviour) return null;
  return (
    <div data-going-back={behaviour.changed.bands}>
      <Text size="sm">
        {t('labelHistory.backDoes')}: <b>{behaviourText(t, formats, behaviour)}</b>
      </Text>
      <Text size="xs" c="dimmed">
        {t('behaviour.on', { sample: labelText(t, behaviour.sample.name), asOf: formats.date(behaviour.sample.asOf) })}
      </Text>
    </div>
  );
}

type Props = {
  modelId: string;
  label: KnownLabel;
  last: Move;
  isMoving: boolean;
  onMove: (number: number) => void;
  onCompare: (sides: readonly Side[]) => void;
};

/** Where a label is now, and for editors the way back to where it was before, with what that would do to leads. */
export function LabelNow({ modelId, label: { name, number }, last, isMoving, onMove, onCompare }: Props) {
  const { t } = useTranslation();
  const edits = useMay('edit');
  const back = last.from;
  return (
    <Paper withBorder p="md" data-label-at={number ?? 'gone'}>
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <IconTag size={16} aria-hidden />
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {number === null ? t('labelHistory.gone', { name }) : t('labelHistory.at', { name, number })}
          </Text>
        </Group>
        {number !== null && back !== null && back !== number && <WhatItDoes modelId={modelId} from={number} to={back} />}
        {back !== null && back !== number && (
          <Group gap="xs">
            {edits && (
              <Button leftSection={<IconArrowBackUp size={16} />} loading={isMoving} onClick={() => onMove(back)} data-move-back={back}>
                {t(number === null ? 'labelHistory.again' : 'labelHistory.back', { number: back })}
              </Button>
            )}
            {number !== null && (
              <Button variant="default" leftSection={<IconGitCompare size={16} />} onClick={() => onCompare([number, back])}>
                {t('labelHistory.compare')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
