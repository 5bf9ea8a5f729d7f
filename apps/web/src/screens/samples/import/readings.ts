import { type AttributeValue, assemble, type ColumnInsight, type Table } from '@umbral/samples';
import { useEffect, useState } from 'react';
import type { Part, PartColumn } from './part.ts';

/** A value of a file and what it is read as; null where it cannot be read or means "no value". */
export type Reading = { value: string; read: AttributeValue };

const MOST = 50;
const LEAD_ID = (index: number) => `lead of value ${index}`;

/** A table whose rows hold the most frequent values of every column: the first row the most frequent ones, and so on. */
function tableOf(columns: readonly ColumnInsight[]): Table {
  const rows = Array.from({ length: MOST }, (_, index) => [LEAD_ID(index), ...columns.map(({ values }) => values[index]?.value ?? '')]);
  const none = { list: [], counts: {} };
  return {
    name: '',
    encoding: 'utf-8',
    delimiter: ',',
    header: ['', ...columns.map(({ header }) => header)],
    rows,
    rowNumbers: rows.map((_, index) => index + 2),
    rowsRead: rows.length,
    emptyRows: 0,
    repaired: none,
    refused: none,
    notes: [],
  };
}

const keyOf = ({ column }: Pick<PartColumn, 'column'>) => `c${column}`;

/** How the most frequent values of every column are read: the import itself reads them, so the person sees what it will do. */
async function readValues(columns: readonly ColumnInsight[], part: Part, missing: readonly string[]): Promise<Map<number, Reading[]>> {
  const [first] = part.columns;
  if (!first) return new Map();
  const id = { ...first, column: 0, use: 'id' as const, key: '' };
  const fields = part.columns.map((each) => ({ ...each, column: each.column + 1, use: 'field' as const, key: keyOf(each) }));
  const mapping = {
    leads: { columns: [id, ...fields], outcomePositive: [], outcomeEmpty: 'unknown' as const },
    events: null,
    outcomes: null,
    missingTokens: [...missing],
    asOf: null,
  };
  const result = await assemble({ leads: tableOf(columns) }, mapping, { now: 0 });
  const leads = new Map(result.ok ? result.sample.leads.map((lead) => [lead.id, lead.attributes]) : []);
  return new Map(
    columns.map((insight) => [
      insight.column,
      insight.values.slice(0, MOST).map(({ value }, index) => ({ value, read: leads.get(LEAD_ID(index))?.[keyOf(insight)] ?? null })),
    ]),
  );
}

/** How the values of a file are read as its columns are set now, by column. */
export function useReadings(columns: readonly ColumnInsight[], part: Part, missing: readonly string[]): ReadonlyMap<number, Reading[]> {
  const [readings, setReadings] = useState<ReadonlyMap<number, Reading[]>>(new Map());
  useEffect(() => {
    let wanted = true;
    void readValues(columns, part, missing).then((read) => wanted && setReadings(read));
    return () => {
      wanted = false;
    };
  }, [columns, part, missing]);
  return readings;
}
