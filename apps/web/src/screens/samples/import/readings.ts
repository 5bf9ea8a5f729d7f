import { type AttributeValue, type ColumnInsight, readCells } from '@umbral/samples';
import { useMemo } from 'react';
import type { Part } from './part.ts';

/** A value of a file and what it is read as; null where it cannot be read or means "no value". */
export type Reading = { value: string; read: AttributeValue };

const MOST = 50;

/** How the most frequent values of a file are read as its columns are set now, by column: as the import itself reads them. */
export function useReadings(columns: readonly ColumnInsight[], part: Part, missing: readonly string[]): ReadonlyMap<number, Reading[]> {
  return useMemo(() => {
    const readings = new Map<number, Reading[]>();
    for (const { column, values } of columns) {
      const set = part.columns.find((each) => each.column === column);
      if (!set) continue;
      const cells = values.slice(0, MOST).map(({ value }) => value);
      const read = readCells(cells, set.type, set.format, missing);
      readings.set(
        column,
        cells.map((value, index) => ({ value, read: read[index] ?? null })),
      );
    }
    return readings;
  }, [columns, part, missing]);
}
