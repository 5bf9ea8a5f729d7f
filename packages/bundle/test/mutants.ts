import type { Logic, RuleSet } from '@umbral/compiler';

/** A rule set with one mistake in it. */
export type Mutant = { what: string; ruleSet: RuleSet };

const SWAPPED: Record<string, string> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  and: 'or',
  or: 'and',
  min: 'max',
  max: 'min',
};
const ORDERED: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==']);
const isRule = (value: Logic): value is { [operator: string]: Logic } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ages, at the fourth decimal, and what fields are compared with differ by little; points by a whole one, since a score is rounded. */
function nudged(value: number, operator: string, values: Logic): number {
  if (!ORDERED.has(operator)) return value + 1;
  const isAge = JSON.stringify(values).includes('ageDays');
  const decimals = isAge ? 3 : (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
  return Number((value + 10 ** -(decimals + 1)).toFixed(decimals + 1));
}

/** Every rule that differs from this one by one mistake: an operator for its neighbour, a number a little larger, a text left out. */
function mistakes(rule: Logic, operator = '', of: Logic = null): Logic[] {
  if (Array.isArray(rule)) {
    const inside = rule.flatMap((each, index) => mistakes(each, operator, rule).map((other) => rule.with(index, other)));
    const texts = rule.every((each) => typeof each === 'string') ? rule.map((_, index) => rule.toSpliced(index, 1)) : [];
    return [...inside, ...(rule.length > 1 ? texts : [])];
  }
  if (typeof rule === 'number') return (Math.abs(rule) < 1e-3 && rule !== 0) || Math.abs(rule) > 1e12 ? [] : [nudged(rule, operator, of)];
  if (!isRule(rule) || 'var' in rule) return [];
  const [[name, values] = ['', null]] = Object.entries(rule);
  const swapped = SWAPPED[name];
  // In the squarings of a half-life a million numbers could be wrong in ways that no score shows.
  if (name === 'reduce' && JSON.stringify(values).includes('merge')) return [];
  return [...(swapped ? [{ [swapped]: values } as Logic] : []), ...mistakes(values, name).map((other): Logic => ({ [name]: other }))];
}

/** The rules without which a score, band or grade would be another; others only explain. */
function needed({ stages, outputs }: RuleSet): Set<string> {
  const found = new Set([...outputs.scores, ...outputs.bands, ...outputs.grades].map(({ path }) => path));
  for (const { name, rules } of stages.toReversed())
    for (const [id, rule] of Object.entries(rules))
      if (found.has(`${name}.${id}`)) for (const [, path = ''] of JSON.stringify(rule).matchAll(/"var":"([^"]+)"/g)) found.add(path);
  return found;
}

/** Every rule set with one mistake in what scores, bands and grades are made of. */
export function mutantsOf(ruleSet: RuleSet): Mutant[] {
  const matter = needed(ruleSet);
  const inStages = ruleSet.stages.flatMap((stage, place) =>
    Object.entries(stage.rules).flatMap(([id, rule]) =>
      !matter.has(`${stage.name}.${id}`)
        ? []
        : mistakes(rule).map((other): Mutant => {
            const rules = { ...stage.rules, [id]: other };
            return {
              what: `${stage.name}.${id}: ${JSON.stringify(other)}`,
              ruleSet: { ...ruleSet, stages: ruleSet.stages.with(place, { ...stage, rules }) },
            };
          }),
    ),
  );
  const inCounting = ruleSet.input.counted.flatMap((way, index) =>
    mistakes(way.when).map((when): Mutant => {
      const counted = ruleSet.input.counted.with(index, { ...way, when });
      return { what: `counted.${way.key}: ${JSON.stringify(when)}`, ruleSet: { ...ruleSet, input: { ...ruleSet.input, counted } } };
    }),
  );
  return [...inStages, ...inCounting];
}
