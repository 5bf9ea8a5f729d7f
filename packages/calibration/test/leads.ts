import fc from 'fast-check';
import { distributionOf, type ScoreCounts } from '../src/index.ts';

/** Rows as `[score, converted, unconverted]`. */
export const rowsOf = (...rows: [score: number, converted: number, unconverted: number][]): ScoreCounts[] =>
  rows.map(([score, converted, unconverted]) => ({ score, converted, unconverted }));

export const counted = (...rows: [score: number, converted: number, unconverted: number][]) => distributionOf(rowsOf(...rows));

export type Lead = { score: number; converted: boolean };

/** Leads one by one, with few different scores, so that many are equal. */
export const someLeads: fc.Arbitrary<Lead[]> = fc.array(
  fc.record({ score: fc.oneof(fc.integer({ min: -3, max: 6 }), fc.double({ min: -1, max: 1, noNaN: true })), converted: fc.boolean() }),
  { maxLength: 60 },
);

/** The same with at least one lead in either group. */
export const bothKinds = someLeads.filter((leads) => leads.some((lead) => lead.converted) && leads.some((lead) => !lead.converted));
