import { RuleError } from '../values/errors.ts';

/** How rules are run: as generated code, or as closures where code must not be generated. */
export type Engine = 'generated' | 'closures';

let isAllowed: boolean | undefined;

/** Whether code may be generated here: a page's content security policy, or how Node was started, may forbid it. */
export function mayGenerate(): boolean {
  if (isAllowed === undefined) {
    try {
      new Function('');
      isAllowed = true;
    } catch {
      isAllowed = false;
    }
  }
  return isAllowed;
}

/** The engine asked for, else the fastest that may be used. */
export const engineFor = (asked: Engine | undefined): Engine => asked ?? (mayGenerate() ? 'generated' : 'closures');

/** Generated code, or closures where the engine of the host finds the code too long or too deeply nested. */
export function withFallback<T>(engine: Engine, generated: () => T, closures: () => T): { engine: Engine; made: T } {
  if (engine === 'generated') {
    try {
      return { engine, made: generated() };
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    }
  }
  try {
    return { engine: 'closures', made: closures() };
  } catch (error) {
    throw error instanceof RangeError ? new RuleError('tooDeep', 'more levels than there is room for') : error;
  }
}
