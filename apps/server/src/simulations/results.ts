import type { RuleSet } from '@umbral/compiler';
import { type RawBuilder, sql } from 'kysely';
import { Refusal } from '../problems/refusal.ts';

type Outputs = RuleSet['outputs'];
export type ScoreOutput = Outputs['scores'][number];

/**
 * Where the arrays of `simulation_result` have what belongs to a score, counted from 1 as Postgres does. `band`: null for a score without
 * bands. `lines`: of its first line, and how many there are.
 */
export type Columns = { score: number; band: number | null; lines: { from: number; count: number }; output: ScoreOutput };

/** Finds the columns of a score by its key; refuses one that the run does not have. */
export function columnsOf({ scores, bands }: Outputs, key: string): Columns {
  const index = scores.findIndex((score) => score.key === key);
  const output = scores[index];
  if (!output) throw new Refusal({ code: 'notFound', params: { what: 'score' } });
  const from = scores.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 1);
  const band = bands.findIndex(({ score }) => score === key);
  return { score: index + 1, band: band === -1 ? null : band + 1, lines: { from, count: output.lines.length }, output };
}

/** A score of a row, by the name of its table. */
export const scoreOf = ({ score }: Columns, table = 'simulation_result'): RawBuilder<number | null> =>
  sql`${sql.ref(`${table}.scores`)}[${sql.lit(score)}]`;

/** The band of a row; null where there are no bands, or the lead is not scored. */
export const bandOf = ({ band }: Columns, table = 'simulation_result'): RawBuilder<string | null> =>
  band === null ? sql`null::text` : sql`${sql.ref(`${table}.bands`)}[${sql.lit(band)}]`;
