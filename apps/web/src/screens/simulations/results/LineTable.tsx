import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { CardTable } from '../../../ui/CardTable.tsx';
import { lineName } from '../../../words/lines.ts';
import type { Simulation, Statistics } from '../simulation.ts';
import { useNames } from '../useNames.ts';
import look from './LineTable.module.css';
import { type LineColumn, type LineOrder, type LineRow, lineRows, sortedRows } from './line-rows.ts';

const COLUMNS: readonly LineColumn[] = ['name', 'matched', 'sum', 'average', 'limited'];

/** A share of the widest bar of a column. */
function Bar({ share, isAgainst = false }: { share: number; isAgainst?: boolean }) {
  return (
    <span className={look.track} aria-hidden>
      <span className={look.bar} data-against={isAgainst || undefined} style={{ width: `${share * 100}%` }} />
    </span>
  );
}

type HeadProps = { column: LineColumn; order: LineOrder; onSort: (column: LineColumn) => void };

function Head({ column, order, onSort }: HeadProps) {
  const { t } = useTranslation();
  const isSorted = order.by === column;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th
      scope="col"
      className={column === 'name' ? '' : look.figure}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton className={look.sorter} onClick={() => onSort(column)} data-sort-lines={column}>
        {t(`simulation.lines.${column}`)}
        {isSorted && <Arrow size={13} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}

type RowProps = { row: LineRow & { name: string }; leads: number; most: number };

function Row({ row, leads, most }: RowProps) {
  const { t } = useTranslation();
  const { number, signed, percent } = useFormats();
  const share = leads === 0 ? 0 : row.matched / leads;
  return (
    <Table.Tr data-line-row={row.id} data-matched={row.matched}>
      <Table.Td className={look.name}>{row.name}</Table.Td>
      <Table.Td data-label={t('simulation.lines.matched')} className={look.figure}>
        {number(row.matched)} <span className={look.aside}>{percent(share)}</span>
        <Bar share={share} />
      </Table.Td>
      <Table.Td data-label={t('simulation.lines.sum')} className={look.figure}>
        {signed(row.sum, 0)}
        <Bar share={most === 0 ? 0 : Math.abs(row.sum) / most} isAgainst={row.sum < 0} />
      </Table.Td>
      <Table.Td data-label={t('simulation.lines.average')} className={look.figure}>
        {row.average === null ? '–' : signed(row.average, 1)}
      </Table.Td>
      <Table.Td data-label={t('simulation.lines.limited')} className={look.figure}>
        {row.limited === null ? '–' : number(row.limited)}
      </Table.Td>
    </Table.Tr>
  );
}

type Props = { simulation: Simulation; score: string; statistics: Statistics };

/** What each criterion, and each adjustment, did over all leads. */
export function LineTable({ simulation, score, statistics }: Props) {
  const { t } = useTranslation();
  const nameOf = useNames(simulation.document);
  const [order, setOrder] = useState<LineOrder>({ by: 'sum', descending: true });
  const output = simulation.outputs.scores.find(({ key }) => key === score);
  const rows = output ? lineRows(statistics.lines, output).map((row) => ({ ...row, name: lineName(t, row, nameOf) })) : [];
  const most = Math.max(0, ...rows.map(({ sum }) => Math.abs(sum)));
  const sort = (by: LineColumn) => setOrder({ by, descending: order.by === by ? !order.descending : by !== 'name' });
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('simulation.lines.none')}
      </Text>
    );
  return (
    <CardTable verticalSpacing={6} highlightOnHover data-line-table>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Head key={column} column={column} order={order} onSort={sort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sortedRows(rows, order).map((row) => (
          <Row key={row.id} row={row} leads={statistics.scored} most={most} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
