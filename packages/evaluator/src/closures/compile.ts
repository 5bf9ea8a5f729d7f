import { ARITHMETIC } from './arithmetic.ts';
import { type Closure, type OperatorCompiler, operation } from './closure.ts';
import { COMPARISONS } from './comparisons.ts';
import { CONTROL } from './control.ts';
import { RuleError } from './errors.ts';
import { LOOPS } from './loops.ts';
import { PLAIN } from './plain.ts';
import { VARIABLES } from './variables.ts';

/** Every operator of json-logic-js 2.0.5. A Map: an object would also answer to `constructor`. */
const OPERATORS: ReadonlyMap<string, OperatorCompiler> = new Map([
  ...PLAIN,
  ...COMPARISONS,
  ...ARITHMETIC,
  ...CONTROL,
  ...LOOPS,
  ...VARIABLES,
]);

const MOST_DEPTH = 512;
const MOST_NODES = 2_000_000;

/** Counts what is compiled, over all the rules that share it. */
export type Budget = { nodes: number };

/**
 * Compiles any JSON Logic into closures: no code is generated, so it runs under every content security policy. It comes to what
 * json-logic-js comes to, but reads own properties only, and `log` is silent. Throws a RuleError for what it cannot run.
 */
export function compileRule(rule: unknown, budget: Budget = { nodes: 0 }): Closure {
  return compileAt(rule, 0, budget);
}

function compileAt(rule: unknown, depth: number, budget: Budget): Closure {
  if (depth > MOST_DEPTH) throw new RuleError('tooDeep', `more than ${MOST_DEPTH} levels`);
  budget.nodes += 1;
  if (budget.nodes > MOST_NODES) throw new RuleError('tooLarge', `more than ${MOST_NODES} parts`);
  const compile = (inner: unknown): Closure => compileAt(inner, depth + 1, budget);
  if (Array.isArray(rule)) {
    const elements = rule.map(compile);
    return (data) => elements.map((element) => element(data));
  }
  const found = operation(rule);
  if (!found) return () => rule;
  const operator = OPERATORS.get(found.operator);
  if (!operator) throw new RuleError('unknownOperator', found.operator);
  return operator(found.values, compile);
}
