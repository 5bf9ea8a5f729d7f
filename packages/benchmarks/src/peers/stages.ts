import type { Logic, RuleSet } from '@umbral/compiler';
import type { Facts, Scored } from '@umbral/evaluator';

/** The names of everything that a rule reads. */
function pathsIn(rule: Logic, into: Set<string>): Set<string> {
  if (typeof rule !== 'object' || rule === null) return into;
  if (!Array.isArray(rule) && typeof rule.var === 'string') into.add(rule.var);
  for (const inside of Object.values(rule)) pathsIn(inside, into);
  return into;
}

/** A stage as an engine runs it at once: what it reads of the data, the names of its results, and the list of its rules. */
export type LeanStage = { name: string; reads: string[]; ids: string[]; rules: Logic[] };

/** The stages with only those rules that scores, bands and grades need, as our own engines run them: none for explanations. */
export function leanStages({ stages, outputs }: RuleSet): LeanStage[] {
  const needed = new Set([...outputs.scores, ...outputs.bands, ...outputs.grades].map(({ path }) => path));
  const lean: LeanStage[] = [];
  for (const { name, rules } of stages.toReversed()) {
    const kept = Object.entries(rules).filter(([id]) => needed.has(`${name}.${id}`));
    const read = new Set<string>();
    for (const [, rule] of kept) pathsIn(rule, read);
    for (const path of read) needed.add(path);
    const reads = [...new Set([...read].map((path) => path.split('.')[0] ?? ''))];
    if (kept.length > 0) lean.unshift({ name, reads, ids: kept.map(([id]) => id), rules: kept.map(([, rule]) => rule) });
  }
  return lean;
}

type Data = { [name: string]: unknown };
type Results = { [id: string]: unknown };

/** Reads scores, bands and grades where a rule set says that they are. */
export function outputReader({ outputs }: RuleSet): (data: Data) => Scored {
  const placed = (path: string): [stage: string, id: string] => [path.split('.')[0] ?? '', path.split('.')[1] ?? ''];
  const scores = outputs.scores.map(({ key, path }) => [key, ...placed(path)] as const);
  const bands = outputs.bands.map(({ score, path }) => [score, ...placed(path)] as const);
  const grades = outputs.grades.map(({ key, path }) => [key, ...placed(path)] as const);
  return (data) => {
    const scored: Scored = { scores: {}, bands: {}, grades: {} };
    for (const [key, stage, id] of scores) scored.scores[key] = (data[stage] as Results)[id] as number | null;
    for (const [key, stage, id] of bands) scored.bands[key] = (data[stage] as Results)[id] as string | null;
    for (const [key, stage, id] of grades) scored.grades[key] = (data[stage] as Results)[id] as string | null;
    return scored;
  };
}

/**
 * Runs a rule set's stages on somebody else's engine: the loop that every host writes. A stage is compiled as one list of rules, which is
 * what engines run fastest.
 */
export function stagedScorer(ruleSet: RuleSet, compileRules: (rules: Logic[]) => (data: Data) => unknown): (facts: Facts) => Scored {
  const stages = leanStages(ruleSet).map(({ name, ids, rules }) => ({ name, ids, run: compileRules(rules) }));
  const read = outputReader(ruleSet);
  return ({ lead, events, now, previous }) => {
    const data: Data = { lead, events, now, previous };
    for (const { name, ids, run } of stages) {
      const values = run(data) as unknown[];
      const results: Results = {};
      for (let index = 0; index < ids.length; index++) results[ids[index] ?? ''] = values[index];
      data[name] = results;
    }
    return read(data);
  };
}
