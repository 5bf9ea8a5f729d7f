import { RuleError } from '../../src/index.ts';
import type { Engine } from './engines.ts';
import { amended, plain, type Reference, trimmed } from './reference.ts';
import { same } from './same.ts';

/** What running a rule comes to. */
export type Outcome = { kind: 'value'; value: unknown } | { kind: 'threw'; error: unknown };

export function outcomeOf(run: () => unknown): Outcome {
  try {
    return { kind: 'value', value: run() };
  } catch (error) {
    return { kind: 'threw', error };
  }
}

/** One rule on a reference. Its types know less than it runs. */
const applied = (reference: Reference, rule: unknown, data: unknown): unknown =>
  reference.apply(rule as Parameters<Reference['apply']>[0], data);

/** What json-logic-js comes to, as it is. */
export const plainly = (rule: unknown, data: unknown): Outcome => outcomeOf(() => applied(plain, rule, data));

const meant = amended();

type Judge = (rule: unknown, data: unknown) => unknown;

/** json-logic-js with the differences that are meant. */
export const MEANT: Judge = (rule, data) => applied(meant, trimmed(rule), data);

/** What may be answered: what json-logic-js says, and what it would say with the differences that are meant. */
export const JUDGES: readonly Judge[] = [(rule, data) => applied(plain, rule, data), MEANT];

/**
 * Two outcomes are equal if both are the same value. json-logic-js throws a TypeError for what cannot be converted to a number or a text, for
 * `*` without arguments and for what has no `length`, and an Error for operators that it does not know. There ours may answer whatever it
 * likes, or throw a RuleError: what a lead has never stops it. Anything that ours throws where json-logic-js has an answer, `tooExpensive`
 * too, is equal to nothing.
 */
function isEqual(ours: Outcome, theirs: Outcome): boolean {
  if (theirs.kind === 'threw') return ours.kind === 'value' || ours.error instanceof RuleError;
  return ours.kind === 'value' && same(ours.value, theirs.value);
}

export type Disagreement = { expected: Outcome; found: Outcome };

/** Null if what an engine comes to is what one of the judges comes to; otherwise what was meant. */
export function judged(found: Outcome, expectations: readonly (() => unknown)[]): Disagreement | null {
  const outcomes: Outcome[] = [];
  for (const run of expectations) {
    const outcome = outcomeOf(run);
    if (isEqual(found, outcome)) return null;
    outcomes.push(outcome);
  }
  return { expected: outcomes[1] ?? found, found };
}

/** Null if an engine's answer is json-logic-js's, or differs exactly as it is meant to. */
export const judge = (run: (data: unknown) => unknown, rule: unknown, data: unknown): Disagreement | null =>
  judged(
    outcomeOf(() => run(data)),
    JUDGES.map((answer) => () => answer(rule, data)),
  );

/** Every operator of json-logic-js 2.0.5. */
export const OPERATORS: readonly string[] = [
  ...['==', '===', '!=', '!==', '>', '>=', '<', '<=', '!!', '!', '%', 'log', 'in', 'cat', 'substr', '+', '*', '-', '/', 'min', 'max'],
  ...['merge', 'var', 'missing', 'missing_some', 'if', '?:', 'and', 'or', 'filter', 'map', 'reduce', 'all', 'none', 'some'],
];

/** Every operator of a rule with its arguments, also where it would never be reached. */
export function operationsOf(rule: unknown): { operator: string; values: readonly unknown[] }[] {
  if (Array.isArray(rule)) return rule.flatMap(operationsOf);
  const entries = typeof rule === 'object' && rule !== null ? Object.entries(rule) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1) return [];
  const values: unknown[] = Array.isArray(entry[1]) ? entry[1] : [entry[1]];
  return [{ operator: entry[0], values }, ...values.flatMap(operationsOf)];
}

/**
 * Compiles a rule. Null if it is refused as it is meant to be, where json-logic-js would only throw if it got there: for an operator that
 * does not exist, or `*` without arguments. Any other refusal is the engine's mistake and is thrown.
 */
export function compiled({ compileRule }: Engine, rule: unknown): ((data: unknown) => unknown) | null {
  try {
    return compileRule(rule);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const isMeant = operationsOf(rule).some(({ operator, values }) =>
      error.problem === 'unknownOperator'
        ? !OPERATORS.includes(operator)
        : error.problem === 'notARule' && operator === '*' && values.length === 0,
    );
    if (isMeant) return null;
    throw error;
  }
}
