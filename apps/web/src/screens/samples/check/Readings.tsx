import { Table, Text } from '@mantine/core';
import type { FieldType } from '@umbral/model';
import type { ColumnInsight } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { Reading } from '../import/readings.ts';
import { useReadingText } from './readingText.ts';

const SHOWN = 6;

/** The most frequent values of a column and what they are read as; those that cannot be read come first. */
export function Readings(props: { type: FieldType; readings: readonly Reading[]; values: ColumnInsight['values'] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const write = useReadingText();
  const counts = new Map(props.values.map(({ value, count }) => [value, count]));
  const shown = [...props.readings].sort((a, b) => Number(a.read !== null) - Number(b.read !== null)).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <Table mt="sm" fz="xs" verticalSpacing={2} w="auto" maw="100%">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('import.value')}</Table.Th>
          <Table.Th>{t('import.readAs')}</Table.Th>
          <Table.Th ta="end">{t('import.cells')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map(({ value, read }) => (
          <Table.Tr key={value}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Text inherit {...(read === null && { c: 'orange' })}>
                {write(props.type, read)}
              </Text>
            </Table.Td>
            <Table.Td ta="end">{number(counts.get(value) ?? 0)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
