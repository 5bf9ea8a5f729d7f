import type { Test } from '../../program/index.ts';
import { EVERY_LIST, including, listsInBoth, without } from '../values/lists.ts';
import { between, exactly, inBoth, outside } from '../values/numbers.ts';
import { containing, lacking, noneOf, oneOf } from '../values/texts.ts';
import { numbersOf, type Present } from '../values/values.ts';
import type { Literal } from './formula.ts';
import type { Operand } from './operands.ts';

type Comparison = Exclude<Test, { of: Test[] }>;
/** The present values for which a comparison is true when it is not negated, and all others. */
type Sides = { inside: Present | null; outside: Present | null };

const texts = (values: readonly string[]): Sides => ({
  inside: values.length > 0 ? { type: 'text', texts: oneOf(values) } : null,
  outside: { type: 'text', texts: noneOf(values) },
});

function lists(values: readonly string[]): Sides {
  const inside = listsInBoth(EVERY_LIST, including(values));
  return { inside: inside && { type: 'list', lists: inside }, outside: { type: 'list', lists: without(values) } };
}

/** Null: the values of the operand are not of the type that the comparison is for. */
function sidesOf(test: Extract<Comparison, { orMissing: boolean }>, natural: Present): Sides | null {
  if (natural.type === 'number' && (test.kind === 'range' || (test.kind === 'equals' && typeof test.value === 'number'))) {
    const numbers = test.kind === 'range' ? between(test.from, test.to) : exactly(Number(test.value));
    const within = (of: typeof numbers) => numbersOf(inBoth(of, natural.numbers), natural.whole);
    return { inside: within(numbers), outside: within(outside(numbers)) };
  }
  if (natural.type === 'text' && test.kind === 'equals' && typeof test.value === 'string') return texts([test.value]);
  if (natural.type === 'text' && test.kind === 'oneOf') return texts(test.values);
  if (natural.type === 'text' && test.kind === 'contains')
    return {
      inside: { type: 'text', texts: containing(test.text) },
      outside: test.text === '' ? null : { type: 'text', texts: lacking(test.text) },
    };
  if (natural.type === 'list' && test.kind === 'includes') return lists(test.values);
  if (natural.type === 'boolean' && test.kind === 'equals' && typeof test.value === 'boolean')
    return {
      inside: { type: 'boolean', yes: test.value, no: !test.value },
      outside: { type: 'boolean', yes: !test.value, no: test.value },
    };
  return null;
}

/** A comparison as a literal; null if it cannot be told what it means for this operand. SPEC M2, M3. */
export function literalOf(test: Comparison, operand: Operand): Literal | null {
  const { natural } = operand;
  if (!('orMissing' in test)) {
    const known = { missing: false, present: natural.present };
    const unknown = { missing: natural.missing, present: null };
    const [holds, fails] = test.kind === 'known' ? [known, unknown] : [unknown, known];
    return { kind: 'literal', operand, holds, fails };
  }
  if (!natural.present) {
    const [holds, fails] = [test.orMissing, !test.orMissing].map((missing) => ({ missing, present: null }));
    return holds && fails ? { kind: 'literal', operand, holds, fails } : null;
  }
  const sides = sidesOf(test, natural.present);
  if (!sides) return null;
  const inside = { missing: natural.missing && test.orMissing, present: test.negated ? sides.outside : sides.inside };
  const rest = { missing: natural.missing && !test.orMissing, present: test.negated ? sides.inside : sides.outside };
  return { kind: 'literal', operand, holds: inside, fails: rest };
}
