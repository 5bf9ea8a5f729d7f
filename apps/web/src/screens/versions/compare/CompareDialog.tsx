import { Modal, Select, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BehaviourView } from '../../../differences/BehaviourView.tsx';
import { ChangeList } from '../../../differences/ChangeList.tsx';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import type { Side } from '../versions.ts';
import type { Pair } from './pair.ts';

function Differences({ modelId, pair, sampleId }: { modelId: string; pair: Pair; sampleId: string | null }) {
  const { t } = useTranslation();
  const comparison = useQuery({
    ...api.versions.compare.queryOptions({ modelId, ...pair, sampleId }),
    placeholderData: keepPreviousData,
    // The draft may have changed since; what is compared here is looked at once.
    staleTime: 0,
    gcTime: 0,
  });
  if (comparison.error) return <ProblemMessage error={comparison.error} retry={() => void comparison.refetch()} />;
  if (!comparison.data) return <Loading />;
  const { changes, behaviour, before, after } = comparison.data;
  return (
    <Stack gap="lg" aria-busy={comparison.isFetching} data-compared={`${pair.before} ${pair.after}`}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('versions.drawn')}
        </Title>
        {changes.length === 0 ? <Text size="sm">{t('versions.drawnAlike')}</Text> : <ChangeList changes={changes} document={after} />}
      </Stack>
      {behaviour && (
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t('versions.behaves')}
          </Title>
          <BehaviourView behaviour={behaviour} before={before} after={after} />
        </Stack>
      )}
    </Stack>
  );
}

/** What two versions, or a version and the draft, do differently: what was drawn, and what that does to the leads of a sample. */
export function CompareDialog({ modelId, pair, onClose }: { modelId: string; pair: Pair; onClose: () => void }) {
  const { t } = useTranslation();
  const samples = useQuery(api.samples.list.queryOptions());
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const usual = samples.data?.find(({ source }) => source === 'builtIn') ?? samples.data?.[0];
  const sampleId = chosen === undefined ? (usual?.id ?? null) : chosen;
  const nameOf = (side: Side) => (side === 'draft' ? t('versions.draft') : t('versions.version', { number: side }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('versions.fromTo', { before: nameOf(pair.before), after: nameOf(pair.after) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <Select
          label={t('versions.sample')}
          placeholder={t('versions.noSample')}
          clearable
          clearButtonProps={{ 'aria-label': t('versions.noSample') }}
          maw={320}
          data={(samples.data ?? []).map((sample) => ({ value: sample.id, label: labelText(t, sample.name) }))}
          value={sampleId}
          onChange={setChosen}
        />
        {samples.isPending ? <Loading /> : <Differences modelId={modelId} pair={pair} sampleId={sampleId} />}
      </Stack>
    </Modal>
  );
}
