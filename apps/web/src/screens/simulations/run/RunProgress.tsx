import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { api } from '../../../server/client.ts';
import { useMay } from '../../../server/role.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { type Simulation, shareOf } from '../simulation.ts';
import { durationText } from '../texts.ts';
import { remainingSeconds } from './remaining.ts';
import { useProgress } from './useProgress.ts';

const WHOLE = 100;

/** How far a run is, told as it goes, and a way to end it. It goes on on the server whoever looks. */
export function RunProgress({ run }: { run: Simulation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, percent } = formats;
  const { isOffline } = useProgress(run);
  const edits = useMay('edit');
  const cancel = useMutation(api.simulations.cancel.mutationOptions());
  const { id, state, done, of } = run;
  const share = shareOf(run);
  const remaining = remainingSeconds(run, Date.now());
  const told = state === 'queued' ? t('simulation.waiting') : t('simulation.scored', { done: number(done), of: number(of), count: done });
  return (
    <Paper withBorder p="lg" radius="md" data-run-progress={Math.round(share * WHOLE)}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{told}</Text>
          <Text size="sm" c="dimmed" mih={22}>
            {remaining === null ? '' : t('simulation.remaining', { time: durationText(t, formats, remaining * 1_000) })}
          </Text>
        </Group>
        <Progress
          value={state === 'queued' ? WHOLE : share * WHOLE}
          animated={state === 'queued'}
          color={state === 'queued' ? 'gray' : ''}
          aria-label={t('simulation.progress')}
          size="lg"
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed" flex="1 1 260px">
            {isOffline ? t('simulation.offline') : t('simulation.goesOn')}
          </Text>
          {edits && (
            <Button
              variant="default"
              leftSection={<IconPlayerStop size={16} />}
              loading={cancel.isPending}
              onClick={() => cancel.mutate({ id })}
              data-cancel-simulation
            >
              {t('simulation.cancel')}
            </Button>
          )}
        </Group>
        {cancel.error && <ProblemMessage error={cancel.error} />}
        <Announcement text={state === 'queued' ? told : t('simulation.share', { share: percent(Math.floor(share * 10) / 10) })} />
      </Stack>
    </Paper>
  );
}
