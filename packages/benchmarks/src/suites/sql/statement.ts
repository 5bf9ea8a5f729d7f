import { emitSql, usualSource } from '@umbral/compiler';
import type { Scored } from '@umbral/evaluator';
import { NOW } from '../../leads/leads.ts';
import type { CompiledModel } from '../../model/compiled.ts';
import { mustAgree } from '../../peers/verdict.ts';
import type { Database, Row } from './database.ts';

const PART = 10_000;

/** What a row of results says. */
export const verdictOf = (row: Row | undefined): Scored => ({
  scores: {
    engagement: Number(row?.score_engagement),
    fit: Number(row?.score_fit),
    total: Number(row?.score_total),
  },
  bands: { total: String(row?.band_total) },
  grades: { grade: String(row?.grade_grade) },
});

/** The statement that scores the model's leads in this database. */
export const statementFor = ({ program }: CompiledModel, { dialect }: Database): string => emitSql(program, dialect, usualSource(program));

/** Throws unless the statement says of every lead what our engine said. */
export async function checkStatement(database: Database, statement: string, expected: readonly Scored[]): Promise<void> {
  await database.run(`create table scored as select * from (${statement.replaceAll('$1', `${NOW}::float8`)}) as result`);
  for (let from = 0; from < expected.length; from += PART) {
    const rows = await database.run(`select * from scored where lead >= ${from} and lead < ${from + PART}`);
    const byLead = new Map(rows.map((row) => [Number(row.lead), row]));
    for (const [index, each] of expected.slice(from, from + PART).entries())
      mustAgree(`SQL on ${database.name}`, `lead ${from + index}`, each, verdictOf(byLead.get(from + index)));
  }
}

/** Scores every lead in the database; of the results only sums leave it, for which it needs all of them. Milliseconds on the clock. */
export async function timeStatement({ run }: Database, statement: string): Promise<number> {
  const all = `select count(*), sum(score_fit), sum(score_engagement), sum(score_total), max(band_total), max(grade_grade) from (${statement}) as result`;
  const begun = performance.now();
  await run(all, [NOW]);
  return performance.now() - begun;
}
