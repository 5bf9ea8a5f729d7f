import type { RuleSet } from '@umbral/compiler/program';
import { DISQUALIFIED, NOT_SCORED } from '../scorer/results.ts';

type Outputs = RuleSet['outputs'];
type Ids = readonly string[];

/** What both of two rule sets put leads into, by the same key: the bands of a score, or the grades of a matrix. */
export type Table = { key: string; of: 'bands' | 'grades'; before: Ids; after: Ids };

/** The id of a place in `ManyScored`: of a band or grade, `disqualified`, or null outside the audience. */
export const idAt = (ids: Ids, place: number): string | null =>
  place === NOT_SCORED ? null : place === DISQUALIFIED ? 'disqualified' : (ids[place] ?? null);

/** The tables of what both rule sets say. */
export function tablesOf(before: Outputs, after: Outputs): Table[] {
  const bands = (outputs: Outputs) => outputs.bands.map((each) => ({ key: each.score, ids: each.bands.map(({ id }) => id) }));
  const grades = (outputs: Outputs) => outputs.grades.map((each) => ({ key: each.key, ids: each.grades }));
  const paired = (of: Table['of'], old: ReturnType<typeof grades>, now: ReturnType<typeof grades>) =>
    now.flatMap(({ key, ids }): Table[] => {
      const known = old.find((each) => each.key === key);
      return known ? [{ key, of, before: known.ids, after: ids }] : [];
    });
  return [...paired('bands', bands(before), bands(after)), ...paired('grades', grades(before), grades(after))];
}

/** The keys of the scores that both have. */
export function sharedScores(before: Outputs, after: Outputs): string[] {
  const old = new Set(before.scores.map(({ key }) => key));
  return after.scores.map(({ key }) => key).filter((key) => old.has(key));
}
