import { Button, Group, Stack, Textarea } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SampleChoice } from '../../../differences/SampleChoice.tsx';
import { TrialProgress } from '../../../differences/TrialProgress.tsx';
import { useUsualSample } from '../../../differences/useUsualSample.ts';
import { useWatch } from '../../../differences/useWatch.ts';
import { api, server } from '../../../server/client.ts';
import { useStudio } from '../studio.ts';
import { Forbidden } from './Forbidden.tsx';
import publishing from './Publish.module.css';
import { Published } from './Published.tsx';
import { PublishProblem } from './PublishProblem.tsx';
import { WhatChanges } from './WhatChanges.tsx';

const NOTE_LENGTH = 2_000;

/** Note and sample for the next version, what it would change, and what forbids it. `revision`: the draft that is published. */
export function PublishForm({ revision, onClose }: { revision: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { modelId } = useStudio();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const { ready, sampleId, choose } = useUsualSample();
  // One for the dialog: an answer that got lost is asked for again, not published twice.
  const [publishId] = useState(() => crypto.randomUUID());
  const watch = useWatch(`${modelId} ${revision} ${sampleId}`);
  const proposal = useQuery({
    queryKey: api.versions.preview.queryKey({ modelId, revision, sampleId }),
    queryFn: () => server.versions.preview.query({ modelId, revision, sampleId, watch }),
    enabled: ready,
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
  if (!proposal.data) return problem ? <PublishProblem error={problem} again={lookAgain} /> : <TrialProgress watch={watch} />;
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
        <SampleChoice
          label={t('publish.sample')}
          description={t(changes ? 'publish.sampleHelp' : 'publish.firstHelp')}
          id={sampleId}
          onChoose={choose}
        />
        {problem ? (
          <PublishProblem error={problem} again={lookAgain} />
        ) : publishable ? (
          <WhatChanges proposal={proposal.data} revision={revision} busyWith={proposal.isFetching ? watch : null} />
        ) : (
          <Forbidden diagnostics={diagnostics} />
        )}
        <Group justify="flex-end" className={publishing.foot}>
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
