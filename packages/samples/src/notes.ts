import type { ParamsOf } from './codes.ts';
import { ownText } from './own-text.ts';
import { REPORT_LIMITS, type RowCode, type RowNote } from './report.ts';

/** Notes about rows as plain data, so that a worker can post them: all are counted by code, the first ones are kept. */
export type RowNotes = { list: RowNote[]; counts: Partial<Record<RowCode, number>> };

export const noRowNotes = (): RowNotes => ({ list: [], counts: {} });

export function noteRow<C extends RowCode>(notes: RowNotes, row: number, code: C, params: ParamsOf<'row', C>): void {
  notes.counts[code] = (notes.counts[code] ?? 0) + 1;
  if (notes.list.length < REPORT_LIMITS.notes) notes.list.push({ row, code, params: ownParams(params) });
}

const ownParams = (params: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? ownText(value) : value]));

export const countNotes = (notes: RowNotes): number => Object.values(notes.counts).reduce((sum, count) => sum + count, 0);
