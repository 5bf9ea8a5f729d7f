import { type OperatorCompiler } from './closure.ts';
export declare const VARIABLES: readonly (readonly [string, OperatorCompiler])[];
//# sourceMappingURL=variables.d.ts.map
