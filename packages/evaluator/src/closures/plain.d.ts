import type { OperatorCompiler } from './closure.ts';
export declare const PLAIN: readonly (readonly [string, OperatorCompiler])[];
//# sourceMappingURL=plain.d.ts.map
