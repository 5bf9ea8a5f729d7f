import { compileRuleSet, DISQUALIFIED, type Facts, factsPreparer, type ManyScored, NOT_SCORED } from '@umbral/evaluator';
import { leadPages } from '../data/lines.ts';
import { copySql } from '../data/output.ts';
import { openReading } from '../data/reading.ts';
import { identifier, type Session } from '../data/session.ts';
import { namesOf } from '../words/titles.ts';
import type { Run } from './by-duckdb.ts';
import { lineOf, type ResultColumn, resultColumns, resultsSelect } from './columns.ts';
import { showing } from './progress.ts';

type Value = string | number | null;

/** What reads a result of the lead at a place of a page. */
function valueReader({
  model: { ruleSet, drawn },
}: Run): (column: ResultColumn, many: ManyScored, facts: readonly Facts[], at: number) => Value {
  const { bands, grades } = ruleSet.outputs;
  const ids = {
    band: new Map(bands.map((each) => [each.score, each.bands.map(({ id }) => id)])),
    grade: new Map(grades.map((each) => [each.key, each.grades])),
  };
  const names = namesOf(drawn?.document ?? null);
  const scorer = compileRuleSet(ruleSet);
  const labelled = (place: number | undefined, of: readonly string[] = []): string | null =>
    place === undefined || place === NOT_SCORED ? null : place === DISQUALIFIED ? 'disqualified' : (of[place] ?? null);
  return ({ of, key }, many, facts, at) => {
    if (of === 'score') return Number.isNaN(many.scores[key]?.[at]) ? null : (many.scores[key]?.[at] ?? null);
    if (of === 'band') return labelled(many.bands[key]?.[at], ids.band.get(key));
    if (of === 'grade') return labelled(many.grades[key]?.[at], ids.grade.get(key));
    const one = facts[at];
    if (!one) return null;
    const explained = scorer.explain(one);
    const reason = explained.reasons[key] ?? null;
    if (of === 'reason') return reason && (reason.kind === 'disqualified' ? reason.node : reason.kind);
    return JSON.stringify(explained.lines[key]?.map(({ line, value }) => lineOf(line, value, names)) ?? []);
  };
}

/** Scores the leads page by page in this process. Gives how many there were. */
export async function scoreByEvaluator(run: Run, session: Session): Promise<number> {
  const { model, inputs, now, explain, output, showProgress } = run;
  const { ruleSet } = model;
  const reading = await openReading(inputs, ruleSet.input, session);
  const columns = resultColumns(ruleSet, explain);
  const [prepare, { scoreMany }, resultOf] = [factsPreparer(ruleSet.input), compileRuleSet(ruleSet), valueReader(run)];
  await session.run(`create table results (lead varchar, ${columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')})`);
  let leads = 0;
  const score = async (): Promise<void> => {
    const append = await session.appender('results');
    for await (const page of leadPages(session, reading.lines)) {
      const facts = page.map((lead) => prepare(lead, now));
      const many = scoreMany(facts);
      for (const [at, { id }] of page.entries()) append.row([id, ...columns.map((column) => resultOf(column, many, facts, at))]);
      leads += page.length;
    }
    append.close();
  };
  await showing(showProgress, () => `scoring: ${leads.toLocaleString('en')} leads`, score);
  const select = resultsSelect(columns, 'results', reading.idType, output.format);
  await output.write((place) => session.run(copySql(select, place, output.format)));
  return leads;
}
