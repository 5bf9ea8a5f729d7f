import type { Logic, Operand, Test } from '../../program/index.ts';
import { and, choose, isMissing, isPresent, not, or, plus, read } from './logic.ts';

type Comparing = Extract<Test, { orMissing: boolean }>;

/** A test as a rule that is true or false. `prefix`: where the scope keeps its fields (`lead.`, `properties.`). */
export function testRule(test: Test, prefix: string): Logic {
  switch (test.kind) {
    case 'all':
      return and(test.of.map((child) => testRule(child, prefix)));
    case 'any':
      return or(test.of.map((child) => testRule(child, prefix)));
    case 'none':
      return not(or(test.of.map((child) => testRule(child, prefix))));
    case 'atLeast':
      return atLeast(
        test.count,
        test.of.map((child) => testRule(child, prefix)),
      );
    case 'known':
      return isPresent(read(prefix + test.field));
    case 'unknown':
      return isMissing(read(prefix + test.field));
    case 'range':
      return comparison(test, read(pathOf(test.operand, prefix)));
    default:
      return comparison(test, read(prefix + test.field));
  }
}

const pathOf = (operand: Operand, prefix: string): string =>
  operand.kind === 'measure' ? measurePath(operand.measure) : prefix + operand.field;

/** Where the stages keep the measure of this id. */
const measurePath = (id: string): string => `measures.${id}`;

function atLeast(count: number, rules: readonly Logic[]): Logic {
  if (count <= 1) return or(rules);
  return count === rules.length ? and(rules) : { '>=': [plus(rules.map((rule) => choose(rule, 1, 0))), count] };
}

/** Guards come first: outside of JavaScript null compares differently. Equality of text and booleans alone needs none. */
function comparison(test: Comparing, value: Logic): Logic {
  const bare = bareComparison(test, value);
  const asked = test.negated ? not(bare) : bare;
  if (test.orMissing) return or([isMissing(value), asked]);
  const nullSafe = test.kind === 'equals' && typeof test.value !== 'number' && !test.negated;
  return nullSafe ? asked : and([isPresent(value), asked]);
}

/** The comparison with a value that is there. */
function bareComparison(test: Comparing, value: Logic): Logic {
  switch (test.kind) {
    case 'equals':
      return typeof test.value === 'number' ? { '==': [value, test.value] } : { '===': [value, test.value] };
    case 'oneOf':
      return { in: [value, test.values] };
    case 'contains':
      return { in: [test.text, value] };
    case 'includes':
      return or(test.values.map((each) => ({ in: [each, value] })));
    case 'range': {
      const bounds: Logic[] = [];
      if (test.from) bounds.push({ [test.from.inclusive ? '>=' : '>']: [value, test.from.value] });
      if (test.to) bounds.push({ [test.to.inclusive ? '<=' : '<']: [value, test.to.value] });
      return and(bounds);
    }
  }
}
