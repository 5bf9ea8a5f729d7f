import type { FlatRuleSet, Logic, RuleSet } from '../../program/index.ts';
import { stageViolations } from './portable/index.ts';
import { LOOPS } from './portable/loops.ts';
import { operation } from './portable/narrow.ts';
import { MOST_OPERATORS } from './portable/rule.ts';

/** Parts of all rules together, at most: what is larger has to be run in stages. */
const MOST_PARTS = 200_000;

/** Why a rule set has no flat form: some output (`scores/key`) would be nested too deeply, or all together would be too large. */
export type FlatProblem = { problem: 'tooDeep' | 'tooLarge'; output: string; limit: number };

/** A rule without references to stages, how many parts it is written in, and how deep its operators nest. */
type Flat = { rule: Logic; parts: number; depth: number };

/**
 * One closed rule for each score, band and grade: every reference to a stage is replaced by the rule that it refers to. Refuses rule sets
 * whose flat form would be too deep for JSON readers or too large to be of use.
 */
export function flatten(ruleSet: RuleSet): FlatRuleSet | FlatProblem {
  const flattener = new Flattener(ruleSet);
  const flat: FlatRuleSet = {
    format: 'umbral.flat-rule-set',
    version: 2,
    input: ruleSet.input,
    scores: {},
    bands: {},
    grades: {},
  };
  const { scores, bands, grades } = ruleSet.outputs;
  const wanted = [
    ...scores.map(({ key, path }) => ({ into: flat.scores, name: 'scores', key, path })),
    ...bands.map(({ score, path }) => ({ into: flat.bands, name: 'bands', key: score, path })),
    ...grades.map(({ key, path }) => ({ into: flat.grades, name: 'grades', key, path })),
  ];
  let parts = 0;
  for (const { into, name, key, path } of wanted) {
    const found = flattener.at(path);
    const output = `${name}/${key}`;
    parts += found.parts;
    if (found.depth > MOST_OPERATORS) return { problem: 'tooDeep', output, limit: MOST_OPERATORS };
    if (parts > MOST_PARTS) return { problem: 'tooLarge', output, limit: MOST_PARTS };
    into[key] = found.rule;
  }
  const stages = [flat.scores, flat.bands, flat.grades].map((rules, index) => ({ name: `flat${index}`, rules }));
  const [violation] = stageViolations(ruleSet.input, stages);
  if (violation) throw new Error(`The flat rule set is not portable: ${violation.problem} at ${violation.path}`);
  return flat;
}

/** What is referred to more than once is flattened once, and is the same object wherever it stands. */
class Flattener {
  readonly #rules: ReadonlyMap<string, Logic>;
  readonly #flat = new Map<string, Flat>();

  constructor({ stages }: RuleSet) {
    this.#rules = new Map(stages.flatMap(({ name, rules }) => Object.entries(rules).map(([id, rule]) => [`${name}.${id}`, rule] as const)));
  }

  /** The result at `stage.rule`. */
  at(path: string): Flat {
    const known = this.#flat.get(path);
    if (known) return known;
    const flat = this.#flatten(this.#rules.get(path) ?? null);
    this.#flat.set(path, flat);
    return flat;
  }

  #flatten(rule: Logic): Flat {
    if (Array.isArray(rule)) return this.#all(rule);
    const found = operation(rule);
    if (!found) return { rule, parts: 1, depth: 0 };
    const { operator, values } = found;
    const [first = null, ...others] = values;
    if (operator === 'var') return typeof first === 'string' && this.#rules.has(first) ? this.at(first) : { rule, parts: 1, depth: 0 };
    // The body of a loop reads its element, never a stage.
    const flat = LOOPS.has(operator) ? this.#loop(first, others) : this.#all(values);
    return { rule: { [operator]: flat.rule }, parts: flat.parts + 1, depth: flat.depth + 1 };
  }

  #loop(source: Logic, others: Logic[]): Flat {
    const list = this.#flatten(source);
    const rest = measured(others);
    return { rule: [list.rule, ...others], parts: list.parts + rest.parts, depth: Math.max(list.depth, rest.depth) };
  }

  #all(values: readonly Logic[]): Flat {
    const flat = values.map((value) => this.#flatten(value));
    return {
      rule: flat.map((each) => each.rule),
      parts: flat.reduce((sum, each) => sum + each.parts, 1),
      depth: flat.reduce((deepest, each) => Math.max(deepest, each.depth), 0),
    };
  }
}

/** Rules that are taken as they are. */
function measured(rule: Logic): { parts: number; depth: number } {
  if (typeof rule !== 'object' || rule === null) return { parts: 1, depth: 0 };
  const inside = Object.values(rule).map(measured);
  const isOperator = !Array.isArray(rule) && !('var' in rule);
  return {
    parts: inside.reduce((sum, each) => sum + each.parts, 1),
    depth: inside.reduce((deepest, each) => Math.max(deepest, each.depth), 0) + (isOperator ? 1 : 0),
  };
}
