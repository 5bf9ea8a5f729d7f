import type { RuleSet } from '@umbral/compiler';
import { compileRuleSet, DISQUALIFIED, factsPreparer, type ManyExplained, NOT_SCORED, type Scorer } from '@umbral/evaluator';
import { readLeadRows } from '@umbral/samples';
import { LRUCache } from 'lru-cache';
import { momentOf } from '../../moment.ts';
import type { SimulationMoment } from '../../simulation.ts';
import { numbersText, textsText } from './array-text.ts';

/** A page of leads for a thread. `ruleSet`: as JSON, read only where the run is not known yet. `rows`: for `readLeadRows`. */
export type PageTask = { run: string; ruleSet: string; moment: SimulationMoment; rows: string };

/** What a page came to, each an array in Postgres' notation with an element for each lead: all but the moments are arrays as text. */
export type PageResults = { moments: string; scores: string; bands: string; grades: string; lines: string };

/** As many runs as take turns on one machine. */
const MOST_RUNS = 8;

type Known = { ruleSet: RuleSet; scorer: Scorer; prepare: ReturnType<typeof factsPreparer> };
const known = new LRUCache<string, Known>({ max: MOST_RUNS });

function compiled({ run, ruleSet: text }: PageTask): Known {
  const found = known.get(run);
  if (found) return found;
  const ruleSet: RuleSet = JSON.parse(text);
  const made = { ruleSet, scorer: compileRuleSet(ruleSet), prepare: factsPreparer(ruleSet.input) };
  known.set(run, made);
  return made;
}

/** Scores a page of leads, with all lines. Called in a thread. */
export function scorePage(task: PageTask): PageResults {
  const { ruleSet, scorer, prepare } = compiled(task);
  const leads = readLeadRows(task.rows);
  const moments = leads.map(({ outcomeAt }) => momentOf(task.moment, outcomeAt));
  const facts = leads.map((lead, index) => prepare(lead, moments[index] ?? 0));
  return { moments: numbersText(moments), ...written(ruleSet, scorer.explainMany(facts), leads.length) };
}

function written({ outputs }: RuleSet, results: ManyExplained, leads: number): Omit<PageResults, 'moments'> {
  const scores = outputs.scores.map(({ key }) => results.scores[key]);
  const lines = outputs.scores.flatMap(({ key }) => results.lines[key] ?? []);
  const bands = outputs.bands.map(({ score, bands: each }) =>
    labels(
      each.map(({ id }) => id),
      results.bands[score],
    ),
  );
  const grades = outputs.grades.map(({ key, grades: ids }) => labels(ids, results.grades[key]));
  const everyLead = (row: (lead: number) => string) => textsText(Array.from({ length: leads }, (_, lead) => row(lead)));
  return {
    scores: everyLead((lead) => numbersText(scores.map((values) => values?.[lead] ?? Number.NaN))),
    bands: everyLead((lead) => textsText(bands.map((labelOf) => labelOf(lead)))),
    grades: everyLead((lead) => textsText(grades.map((labelOf) => labelOf(lead)))),
    lines: everyLead((lead) => numbersText(lines.map((values) => values[lead] ?? 0))),
  };
}

/** The band or grade of a lead; null outside the audience. */
function labels(ids: readonly string[], places: Uint8Array | undefined): (lead: number) => string | null {
  return (lead) => {
    const place = places?.[lead] ?? NOT_SCORED;
    return place === DISQUALIFIED ? 'disqualified' : (ids[place] ?? null);
  };
}
