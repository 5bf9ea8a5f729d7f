import { ScrollArea, Table, Text } from '@mantine/core';
import type { RowNote } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useImportTexts } from '../texts.ts';

const SHOWN = 100;

/** Rows by number and reason: the first 100 of them, and how many there are. */
export function RowNoteTable({ notes, count, name }: { notes: readonly RowNote[]; count: number; name: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const texts = useImportTexts();
  const shown = notes.slice(0, SHOWN);
  return (
    <>
      <ScrollArea.Autosize mah={260} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': name }}>
        <Table verticalSpacing={4} fz="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>{t('import.rowNumber')}</Table.Th>
              <Table.Th>{t('import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((note) => (
              <Table.Tr key={`${note.row}${note.code}`} data-row={note.row}>
                <Table.Td>{note.row}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{texts.row(note)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {count > shown.length && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('import.firstOf', { shown: number(shown.length), count, rows: number(count) })}
        </Text>
      )}
    </>
  );
}
