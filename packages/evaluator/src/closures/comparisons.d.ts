import type { OperatorCompiler } from './closure.ts';
export declare const COMPARISONS: readonly (readonly [string, OperatorCompiler])[];
//# sourceMappingURL=comparisons.d.ts.map
