import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import type { RunState } from '../import/run.ts';
import { useImport, useSession } from '../import/useSession.ts';
import { Finished } from './Finished.tsx';
import { NoLeads } from './NoLeads.tsx';

/** So many times is it read out how far an import is. */
const TOLD = 5;
/** Joining takes about as long as sending a tenth of it. */
const ASSEMBLING_SHARE = 0.1;

function shareOf(run: RunState): number {
  if (run.kind === 'assembling') return run.progress.done * ASSEMBLING_SHARE;
  if (run.kind === 'sending') return ASSEMBLING_SHARE + (1 - ASSEMBLING_SHARE) * (run.sent / Math.max(1, run.total));
  return 0;
}

/** The running import and how far it is, what stopped it, or its report. */
export function RunStep() {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const session = useSession();
  const run = useImport((state) => state.run);
  const name = useImport((state) => state.name);
  if (run.kind === 'done') return <Finished id={run.id} name={name.trim()} report={run.report} />;
  if (run.kind === 'empty') return <NoLeads report={run.report} />;
  if (run.kind === 'failed')
    return (
      <Stack>
        <ProblemMessage error={run.error} retry={() => session.start()} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {t('import.failedText')}
          </Text>
          <Button variant="default" onClick={() => session.cancel()}>
            {t('import.giveUp')}
          </Button>
        </Group>
      </Stack>
    );
  const share = shareOf(run);
  return (
    <Paper withBorder p="lg" data-import-running={run.kind}>
      <Stack>
        <Announcement text={t('import.soFar', { share: percent(Math.floor(share * TOLD) / TOLD) })} />
        <Text fw={500}>
          {run.kind === 'sending' ? t('import.sending', { sent: number(run.sent), total: number(run.total) }) : t('import.assembling')}
        </Text>
        <ProgressBar share={share} size="lg" label={t('import.progress')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => session.cancel()}>
            {t('import.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
