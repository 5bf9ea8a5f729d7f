import { inFreshProcess } from '../../measure/fresh-process.ts';
import { median } from '../../measure/statistics.ts';
import type { OurEngine } from '../../peers/ours.ts';
import { type CompileTimes, compileTime } from './compile-time.ts';

function medians(times: readonly CompileTimes[]): CompileTimes {
  const of = (part: keyof CompileTimes): number => median(times.map((each) => each[part]));
  return { ruleSet: of('ruleSet'), scorer: of('scorer'), firstScore: of('firstScore') };
}

const COLD = new URL('cold.ts', import.meta.url);

/** Each time in a fresh process, whose modules are loaded and whose code nobody has run yet. */
export const coldTimes = (engine: OurEngine, processes: number): CompileTimes =>
  medians(Array.from({ length: processes }, () => inFreshProcess<CompileTimes>(COLD, engine.key)));

/** Again and again in this process; the first half is warming up. */
export function warmTimes(engine: OurEngine, times: number): CompileTimes {
  const measured = Array.from({ length: 2 * times }, () => compileTime(engine));
  return medians(measured.slice(times));
}
