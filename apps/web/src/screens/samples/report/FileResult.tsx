import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { FileReport } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useImportTexts } from '../texts.ts';
import { Foldout } from './Foldout.tsx';
import { RowNoteTable } from './RowNoteTable.tsx';

/** What became of the rows of one file. */
export function FileResult({ file }: { file: FileReport }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const texts = useImportTexts();
  const { refusedCount, repairedCount, emptyRows } = file;
  const refused = t('import.refusedRows', { count: refusedCount, rows: number(refusedCount) });
  const repaired = t('import.repaired', { count: repairedCount, rows: number(repairedCount) });
  return (
    <Paper withBorder p="md" data-file-report={file.role}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {t(`import.role.${file.role}`)}
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {file.part === undefined ? file.name : `${file.name} · ${file.part}`}
          </Text>
        </Group>
        <Group gap="xs">
          <Badge variant="light" color="teal" tt="none">
            {t('import.rowsUsed', { used: number(file.rowsUsed), rows: number(file.rowsRead) })}
          </Badge>
          {emptyRows > 0 && (
            <Badge variant="light" color="gray" tt="none">
              {t('import.emptyRows', { count: emptyRows, rows: number(emptyRows) })}
            </Badge>
          )}
        </Group>
        {file.notes.map((note) => (
          <Text size="sm" key={`${note.code}${note.params.column}`}>
            {texts.note(note)}
          </Text>
        ))}
        {repairedCount > 0 && (
          <Foldout title={repaired}>
            <RowNoteTable notes={file.repaired} count={repairedCount} name={repaired} />
          </Foldout>
        )}
        {refusedCount > 0 && (
          <Foldout title={refused} opened>
            <RowNoteTable notes={file.refused} count={refusedCount} name={refused} />
          </Foldout>
        )}
      </Stack>
    </Paper>
  );
}
