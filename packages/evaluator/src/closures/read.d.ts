import type { Closure } from './closure.ts';
/** `var` with a path that is only known when it runs. */
export declare function readPath(data: unknown, path: unknown, otherwise: unknown): unknown;
/** `var` with a literal path and null for nothing, which is nearly every one. */
export declare function pathReader(path: string): Closure;
//# sourceMappingURL=read.d.ts.map
