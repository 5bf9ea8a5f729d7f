import type { OperatorCompiler } from './closure.ts';
export declare const CONTROL: readonly (readonly [string, OperatorCompiler])[];
//# sourceMappingURL=control.d.ts.map
