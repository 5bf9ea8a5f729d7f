import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FileRole } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { useImport, useSession } from '../import/useSession.ts';
import { useImportTexts } from '../texts.ts';
import { Finished } from './Finished.tsx';
import { NoLeads } from './NoLeads.tsx';

/** So many times is it read out how far an import is. */
const TOLD = 5;

/** What the sample is called into which is imported: one that is there keeps its name. */
function useTargetName(): string {
  const { t } = useTranslation();
  const name = useImport((state) => state.name);
  const into = useImport((state) => state.into);
  const samples = useQuery(api.samples.list.queryOptions());
  const target = into.kind === 'new' ? undefined : samples.data?.find(({ id }) => id === into.sampleId);
  return target ? labelText(t, target.name) : name.trim();
}

/** The running import and how far it is, what stopped it, or its report. */
export function RunStep() {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const session = useSession();
  const run = useImport((state) => state.run);
  const name = useTargetName();
  const slots = useImport((state) => state.slots);
  const texts = useImportTexts();
  const fileOf = (role: FileRole) => slots[role]?.file.name ?? '';
  if (run.kind === 'done') return <Finished id={run.id} name={name} report={run.report} />;
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
  if (run.kind === 'broken')
    return (
      <Stack>
        <Alert
          role="alert"
          data-import-broken={run.role}
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={18} />}
          title={t('import.brokenTitle', { file: fileOf(run.role) })}
        >
          {texts.file(run.problem)}
        </Alert>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => session.cancel()}>
            {t('import.back')}
          </Button>
        </Group>
      </Stack>
    );
  const { done, leads, events } = run.kind === 'running' ? run : { done: 0, leads: 0, events: 0 };
  return (
    <Paper withBorder p="lg" data-import-running={run.kind}>
      <Stack>
        <Announcement text={t('import.soFar', { share: percent(Math.floor(done * TOLD) / TOLD) })} />
        <Text fw={500}>{t('import.running', { share: percent(done), leads: number(leads), events: number(events) })}</Text>
        <ProgressBar share={done} size="lg" label={t('import.progress')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => session.cancel()}>
            {t('import.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
