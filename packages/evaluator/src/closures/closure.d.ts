/** A compiled rule. */
export type Closure = (data: unknown) => unknown;
/** Compiles an argument of an operator. */
export type Compile = (rule: unknown) => Closure;
/** Compiles an operator with its arguments. */
export type OperatorCompiler = (values: readonly unknown[], compile: Compile) => Closure;
/** The operator and the arguments of a rule; null for a literal. */
export declare function operation(rule: unknown): {
  operator: string;
  values: readonly unknown[];
} | null;
/** The path of a `var` without a default whose path is a literal text. */
export declare function pathOf(rule: unknown): string | null;
//# sourceMappingURL=closure.d.ts.map
