import type { RuleSet } from '@umbral/compiler/program';
import {
  type Engine,
  FactColumnsCache,
  type Facts,
  factsPreparer,
  type Lead,
  type ManyScored,
  type Scored,
  type Scorer,
} from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { NOW } from '../documents.ts';

/** Every way of running rules. */
export const NAMES: readonly Engine[] = ['generated', 'closures'];

export function prepared({ input }: RuleSet, leads: readonly Lead[]): Facts[] {
  const prepare = factsPreparer(input);
  return leads.map((lead) => prepare(lead, NOW));
}

export const byColumn = ({ input }: RuleSet, leads: readonly Lead[]) => new FactColumnsCache(columnsOf(leads), NOW).prepare(input);

const labelOf = (ids: readonly string[], label: string | null | undefined): number => {
  if (label === 'disqualified' && !ids.includes(label)) return 254;
  return label === null || label === undefined || !ids.includes(label) ? 255 : ids.indexOf(label);
};

/** What scoring one by one comes to, as scoring many says it: NaN for null, 254 for disqualified, 255 for no label. */
function asMany({ outputs }: RuleSet, scored: readonly Scored[]): ManyScored {
  const labels = (ids: readonly string[], of: (one: Scored) => string | null | undefined) =>
    Uint8Array.from(scored, (one) => labelOf(ids, of(one)));
  return {
    scores: Object.fromEntries(outputs.scores.map(({ key }) => [key, Float64Array.from(scored, (one) => one.scores[key] ?? Number.NaN)])),
    bands: Object.fromEntries(
      outputs.bands.map(({ score, bands }) => [
        score,
        labels(
          bands.map(({ id }) => id),
          (one) => one.bands[score],
        ),
      ]),
    ),
    grades: Object.fromEntries(outputs.grades.map(({ key, grades }) => [key, labels(grades, (one) => one.grades[key])])),
  };
}

/** What a scorer says of leads, in each of its ways, by the name of the way. */
export function answersOf(ruleSet: RuleSet, { score, scoreMany, scoreColumns }: Scorer, leads: readonly Lead[]): [string, ManyScored][] {
  const facts = prepared(ruleSet, leads);
  return [
    ['one by one', asMany(ruleSet, facts.map(score))],
    ['as many', scoreMany(facts)],
    ['by column', scoreColumns(byColumn(ruleSet, leads))],
  ];
}
