import { Paper, Table, Text, Title } from '@mantine/core';
import type { ColumnReport } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';

/** The columns that had values which did not fit their type, with the first of them. */
export function NotReadValues({ columns }: { columns: readonly ColumnReport[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (columns.length === 0) return null;
  return (
    <Paper withBorder p="md" data-not-read={columns.length}>
      <Title order={3} size="h5">
        {t('import.notReadTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('import.notReadText')}
      </Text>
      <Table.ScrollContainer
        minWidth={480}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('import.notReadTitle') } }}
      >
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.column')}</Table.Th>
              <Table.Th ta="end">{t('import.values')}</Table.Th>
              <Table.Th>{t('import.examples')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map((column) => (
              <Table.Tr key={`${column.role}${column.column}`}>
                <Table.Td>
                  {column.header}
                  <Text size="xs" c="dimmed">
                    {t(`import.role.${column.role}`)}
                  </Text>
                </Table.Td>
                <Table.Td ta="end">{number(column.valueNotRead)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {column.examples.map(({ row, value }) => t('import.exampleInRow', { value, row: String(row) })).join(', ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
