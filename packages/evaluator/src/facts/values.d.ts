import type { Input } from '@umbral/compiler/program';
import type { FactValue } from './facts.ts';
/** Prepares the values of one field from the object that has them. */
export declare function fieldReader({ key, type, caseSensitive }: Input): (from: Record<string, unknown>, now: number) => FactValue;
//# sourceMappingURL=values.d.ts.map
