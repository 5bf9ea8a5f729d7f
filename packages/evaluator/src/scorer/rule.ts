import { ruleClosure } from '../closures/rule.ts';
import { type Engine, engineFor, withFallback } from '../generated/engine.ts';
import { generatedRule } from '../generated/rule.ts';

/**
 * Compiles any JSON Logic. It comes to what json-logic-js comes to, but reads own properties only, and `log` is silent. Throws a RuleError
 * for what it cannot run; what it compiles throws one when it builds more than can be meant.
 */
export function compileRule(rule: unknown, options: { engine?: Engine } = {}): (data: unknown) => unknown {
  return withFallback(
    engineFor(options.engine),
    () => generatedRule(rule),
    () => ruleClosure(rule),
  ).made;
}
