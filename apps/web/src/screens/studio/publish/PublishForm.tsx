import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { usePreview, useStudio } from '../studio.ts';
import { Forbidden } from './Forbidden.tsx';
import { Published } from './Published.tsx';
import { PublishProblem } from './PublishProblem.tsx';
import { WhatChanges } from './WhatChanges.tsx';

const NOTE_LENGTH = 2_000;

function SampleChoice({ id, onChoose }: { id: string | null; onChoose: (id: string | null) => void }) {
  const { t } = useTranslation();
  const samples = useQuery(api.samples.list.queryOptions());
  return (
    <Select
      label={t('publish.sample')}
      description={t('publish.sampleHelp')}
      placeholder={t('publish.noSample')}
      clearable
      clearButtonProps={{ 'aria-label': t('publish.noSample') }}
      data={(samples.data ?? []).map((sample) => ({ value: sample.id, label: labelText(t, sample.name) }))}
      value={id}
      onChange={onChoose}
    />
  );
}

/** Note and sample for the next version, what it would change, and what forbids it. `revision`: the draft that is published. */
export function PublishForm({ revision, onClose }: { revision: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { modelId } = useStudio();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const openSample = usePreview(({ sample }) => (sample.kind === 'open' ? sample.id : null));
  const [sampleId, setSampleId] = useState(openSample);
  // One for the dialog: an answer that got lost is asked for again, not published twice.
  const [publishId] = useState(() => crypto.randomUUID());
  const proposal = useQuery({
    ...api.versions.preview.queryOptions({ modelId, revision, sampleId }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const publish = useMutation(
    api.versions.publish.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.versions.list.pathKey() }) }),
  );
  if (publish.data) return <Published version={publish.data} onClose={onClose} />;
  const problem = publish.error ?? proposal.error;
  const lookAgain = () => {
    publish.reset();
    void proposal.refetch();
  };
  if (!proposal.data) return problem ? <PublishProblem error={problem} again={lookAgain} /> : <Loading />;
  const { number, publishable, diagnostics, changes } = proposal.data;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ modelId, revision, number, publishId, note: note.trim(), sampleId });
      }}
    >
      <Stack gap="md">
        <Textarea
          data-autofocus
          label={t('publish.note')}
          description={t('publish.noteHelp')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={NOTE_LENGTH}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {changes && <SampleChoice id={sampleId} onChoose={setSampleId} />}
        {problem ? (
          <PublishProblem error={problem} again={lookAgain} />
        ) : publishable ? (
          <WhatChanges proposal={proposal.data} busy={proposal.isFetching} />
        ) : (
          <Forbidden diagnostics={diagnostics} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('publish.cancel')}
          </Button>
          <Button
            type="submit"
            loading={publish.isPending}
            disabled={!publishable || proposal.isFetching || problem !== null}
            data-publish-submit={number}
          >
            {t('publish.publishNumber', { number })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
