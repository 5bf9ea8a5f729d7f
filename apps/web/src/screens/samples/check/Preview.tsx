import { Table as Grid } from '@mantine/core';
import type { Table } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { Foldout } from '../report/Foldout.tsx';
import screen from './Check.module.css';

/** The first rows of a file as they were read, cell by cell. */
export function Preview({ table }: { table: Table }) {
  const { t } = useTranslation();
  return (
    <Foldout title={t('import.preview')} opened>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys. */}
      <section className={screen.table} aria-label={t('import.preview')} tabIndex={0}>
        <Grid striped withColumnBorders horizontalSpacing="xs" verticalSpacing={4}>
          <Grid.Thead>
            <Grid.Tr>
              <Grid.Th>#</Grid.Th>
              {table.header.map((header) => (
                <Grid.Th key={header} title={header}>
                  {header}
                </Grid.Th>
              ))}
            </Grid.Tr>
          </Grid.Thead>
          <Grid.Tbody>
            {table.rows.map((cells, index) => (
              <Grid.Tr key={table.rowNumbers[index]}>
                <Grid.Td c="dimmed">{table.rowNumbers[index]}</Grid.Td>
                {table.header.map((header, column) => (
                  <Grid.Td key={header} title={cells[column]}>
                    {cells[column]}
                  </Grid.Td>
                ))}
              </Grid.Tr>
            ))}
          </Grid.Tbody>
        </Grid>
      </section>
    </Foldout>
  );
}
