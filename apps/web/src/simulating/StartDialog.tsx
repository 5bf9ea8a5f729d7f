import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../server/client.ts';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';
import { useSmall } from '../ui/useSmall.ts';
import { type Choice, firstChoice, type Given, startOf } from './choice.ts';
import { EngineChoice } from './EngineChoice.tsx';
import { useKnown } from './useKnown.ts';
import { WhatFields } from './WhatFields.tsx';
import { WhenChoice } from './WhenChoice.tsx';

/** Asks for what a run still needs (which scoring model, draft or version, which sample, when), starts it, and goes to where it is watched. */
export function StartDialog({ given, onClose }: { given: Given; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(given));
  const { known, models, model, versions, samples, sample, error, retry } = useKnown(choice, given);
  const start = useMutation(
    api.simulations.start.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.simulations.list.pathKey() });
        await navigate(`/simulations/${id}`);
      },
    }),
  );
  const chosen = { ...choice, modelId: model, sampleId: sample?.id ?? null };
  const wanted = startOf(chosen, known);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={useSmall()}
      title={t('simulate.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        data-start-simulation
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted) start.mutate(wanted);
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('simulate.text')}
          </Text>
          {error !== null && <ProblemMessage error={error} retry={retry} />}
          <WhatFields
            choice={chosen}
            asksModel={given.modelId === undefined}
            {...{ models, versions, samples }}
            onChange={(change) => setChoice({ ...choice, ...change })}
          />
          <WhenChoice when={choice.when} sample={sample} outcomes={known.outcomes} onChange={(when) => setChoice({ ...choice, when })} />
          <EngineChoice engine={choice.engine} onChange={(engine) => setChoice({ ...choice, engine })} />
          {start.error && <ProblemMessage error={start.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('simulate.cancel')}
            </Button>
            <Button type="submit" leftSection={<IconPlayerPlay size={16} />} loading={start.isPending} disabled={wanted === null}>
              {t('simulate.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
