import { ActionIcon, Button, Group, Paper, Progress, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconTable, IconX } from '@tabler/icons-react';
import type { FileRole } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { Slot } from '../import/slot.ts';
import { useSession } from '../import/useSession.ts';
import { useSize } from '../texts.ts';
import { FileTrouble } from './FileTrouble.tsx';

/** A chosen file: its name and size, how far it is read, or what is wrong with it. */
export function ChosenFile({ role, slot }: { role: FileRole; slot: Slot }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const size = useSize();
  const session = useSession();
  const { file, progress, opened } = slot;
  const refused = slot.problem !== null || slot.failure !== null;
  const Picture = refused ? IconAlertTriangle : opened && !progress ? IconCheck : IconTable;
  const looked = opened && !opened.table.whole ? 'import.rowsSeen' : 'import.rowsRead';
  const rows = progress ? progress.rows : opened?.table.rowsRead;
  return (
    <Paper withBorder p="md" data-chosen={role}>
      <Group wrap="nowrap" align="start">
        <ThemeIcon variant="light" size="lg" color={refused ? 'red' : opened && !progress ? 'teal' : 'gray'}>
          <Picture size={20} />
        </ThemeIcon>
        <Stack gap={6} flex={1} miw={0}>
          <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
          <Text size="sm" c="dimmed" aria-live="polite">
            {size(file.size)}
            {rows !== undefined && !refused && ` · ${t(looked, { count: rows, rows: number(rows) })}`}
            {progress?.done === 1 && ` · ${t('import.lookingAtColumns')}`}
          </Text>
          {progress && <Progress value={progress.done * 100} animated aria-label={t('import.reading', { file: file.name })} />}
          <FileTrouble role={role} slot={slot} />
        </Stack>
        {progress ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => session.discard(role)}>
            {t('import.cancel')}
          </Button>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('import.removeFile', { file: file.name })}
            onClick={() => session.discard(role)}
          >
            <IconX size={16} />
          </ActionIcon>
        )}
      </Group>
    </Paper>
  );
}
