import { type Closure, type Compile } from './closure.ts';
/**
 * A reduce that counts or adds up, which is most of them: `accumulator + a number` or `accumulator + current` from a number on. It needs no
 * scope for each step. Null if the reduce does something else.
 */
export declare function summing([list, body, start, ...more]: readonly unknown[], compile: Compile): Closure | null;
//# sourceMappingURL=summing.d.ts.map
