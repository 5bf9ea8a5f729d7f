import type { OperatorCompiler } from './closure.ts';
export declare const LOOPS: readonly (readonly [string, OperatorCompiler])[];
//# sourceMappingURL=loops.d.ts.map
