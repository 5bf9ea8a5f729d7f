import { Alert, LoadingOverlay, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { FileRole, MappingProblem, Table } from '@umbral/samples';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { FileTrouble } from '../files/FileTrouble.tsx';
import { useImport } from '../import/useSession.ts';
import { useImportTexts } from '../texts.ts';
import { ColumnList } from './ColumnList.tsx';
import { EventKinds } from './EventKinds.tsx';
import { OutcomeValues } from './OutcomeValues.tsx';
import { OutcomeWindow } from './OutcomeWindow.tsx';
import { Preview } from './Preview.tsx';
import { ReadingOptions } from './ReadingOptions.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import { RepairOffer } from './RepairOffer.tsx';

/** How one file is read: its rows, its columns, and what does not fit. */
export function FileCheck({ role, problems }: { role: FileRole; problems: MappingProblem[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const texts = useImportTexts();
  const slot = useImport((state) => state.slots[role]);
  const heading = useId();
  if (!slot) return null;
  const { opened, progress } = slot;
  const rowsText = ({ rowsKept, rowsRead, whole }: Table) =>
    t(whole ? 'import.rowsKept' : 'import.rowsKeptSoFar', { kept: number(rowsKept), rows: number(rowsRead) });
  const general = problems.filter((problem) => !('column' in problem.params) && !('key' in problem.params));
  return (
    <Paper component="section" withBorder p="md" pos="relative" aria-labelledby={heading} data-check={role}>
      <LoadingOverlay visible={progress !== null && opened !== null} overlayProps={{ backgroundOpacity: 0.5 }} />
      <Stack gap="md">
        <div>
          <Title order={2} size="h4" id={heading}>
            {t(`import.role.${role}`)}
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {slot.file.name}
            {opened && ` · ${rowsText(opened.table)}`}
          </Text>
        </div>
        {progress && <Progress value={progress.done * 100} size="xs" aria-label={t('import.reading', { file: slot.file.name })} />}
        <FileTrouble role={role} slot={slot} />
        <ReadingOptions role={role} slot={slot} />
        {opened && (
          <>
            {opened.table.notes.length > 0 && (
              <Alert color="yellow" variant="light" icon={<IconInfoCircle size={18} />}>
                {opened.table.notes.map((note) => (
                  <Text size="sm" key={`${note.code}${note.params.column}`}>
                    {texts.note(note)}
                  </Text>
                ))}
              </Alert>
            )}
            <RepairOffer role={role} slot={slot} table={opened.table} />
            <RefusedRows table={opened.table} />
            <Preview table={opened.table} />
            {opened.table.rowsKept === 0 && (
              <Alert color="red" variant="light" role="alert" data-mapping-problem="noRows">
                {t('import.noRows')}
              </Alert>
            )}
            {general.map((problem) => (
              <Alert key={problem.code} color="red" variant="light" role="alert" data-mapping-problem={problem.code}>
                {texts.mapping(problem, opened.table.header)}
              </Alert>
            ))}
            {role === 'leads' && <OutcomeValues opened={opened} />}
            {role === 'leads' && <OutcomeWindow opened={opened} />}
            {role === 'events' && <EventKinds opened={opened} />}
            <ColumnList role={role} opened={opened} problems={problems} />
          </>
        )}
      </Stack>
    </Paper>
  );
}
