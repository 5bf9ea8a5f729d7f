import { type Closure, type Compile } from './closure.ts';
/**
 * The half-life of a rule set: a reduce from 1 over [P, 1, 1, …] whose step is accumulator · accumulator · current, so P squared as often
 * as there are ones. Run as plain multiplications it comes to the same bits. Null if the reduce is another one.
 */
export declare function squarings([list, body, start, ...more]: readonly unknown[], compile: Compile): Closure | null;
//# sourceMappingURL=squarings.d.ts.map
