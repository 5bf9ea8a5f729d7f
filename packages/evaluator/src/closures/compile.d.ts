import { type Closure } from './closure.ts';
/** Counts what is compiled, over all the rules that share it. */
export type Budget = {
  nodes: number;
};
/**
 * Compiles any JSON Logic into closures: no code is generated, so it runs under every content security policy. It comes to what
 * json-logic-js comes to, but reads own properties only, and `log` is silent. Throws a RuleError for what it cannot run.
 */
export declare function compileRule(rule: unknown, budget?: Budget): Closure;
//# sourceMappingURL=compile.d.ts.map
