import type { OperatorCompiler } from './closure.ts';
export declare const ARITHMETIC: readonly (readonly [string, OperatorCompiler])[];
//# sourceMappingURL=arithmetic.d.ts.map
