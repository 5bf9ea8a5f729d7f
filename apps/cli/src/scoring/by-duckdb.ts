import { emitSql, type RuleSet } from '@umbral/compiler';
import { copySql, type Output } from '../data/output.ts';
import { asksForPlace, type Inputs, openReading } from '../data/reading.ts';
import { identifier, type Session } from '../data/session.ts';
import type { Model } from '../models/read.ts';
import { namesOf } from '../words/titles.ts';
import { linesSql, type ResultColumn, resultColumns, resultsSelect } from './columns.ts';
import { watched } from './progress.ts';

/** What a run is about. */
export type Run = { model: Model; inputs: Inputs; now: number; explain: boolean; output: Output; showProgress: boolean };

const columnSql = ({ outputs }: RuleSet, { of, key, name }: ResultColumn, model: Model): string => {
  const [score, column] = [identifier(`score_${key}`), identifier(name)];
  if (of === 'reason') {
    const disqualified = identifier(`disqualified_${key}`);
    return `case when ${score} is null then 'outsideAudience' else ${disqualified} end as ${column}`;
  }
  if (of !== 'lines') return column;
  const lines = outputs.scores.find((each) => each.key === key)?.lines ?? [];
  const sql = linesSql(lines, identifier(`contributions_${key}`), namesOf(model.drawn?.document ?? null));
  return `case when ${score} is null then '[]' else ${sql} end as ${column}`;
};

/** Scores all leads with one statement that reads the files. Gives how many there were. */
export async function scoreByDuckDb({ model, inputs, now, explain, output, showProgress }: Run, session: Session): Promise<number> {
  const { ruleSet, drawn } = model;
  if (!drawn) throw new Error('A rule set alone has no statement');
  const { program } = drawn.compilation;
  const emit = (source: Parameters<typeof emitSql>[2]): string => emitSql(program, 'duckdb', source, { contributions: explain });
  const reading = await openReading(inputs, ruleSet.input, session, { needsPlace: (source) => asksForPlace(emit(source)) });
  // Nobody asked for an order: keeping one would take memory.
  await session.run('set preserve_insertion_order = false');
  const columns = resultColumns(ruleSet, explain);
  const wanted = columns.map((column) => columnSql(ruleSet, column, model));
  const results = `(select ${['lead', ...wanted].join(', ')} from (${emit(reading.source)}))`;
  let leads = 0;
  await output.write(async (place) => {
    const copy = copySql(resultsSelect(columns, results, reading.idType, output.format), place, output.format);
    const rows = await watched(session, showProgress, () => session.rows(copy, [now]));
    leads = Number(rows[0]?.[0] ?? 0);
  });
  return leads;
}
