import type { Distribution } from '../distribution.ts';
import { type Level, levelOf } from './levels.ts';
import { rateOf } from './wilson.ts';

/** A tenth of the leads, the first being that with the highest scores; `from` and `to`: the lowest and the highest score in it. */
export type Decile = Level & { decile: number; from: number; to: number };

const TENTHS = 10;

/**
 * Rate and lift by tenths of the leads, best scores first. Leads with the same score are never split: all of them belong to the tenth that
 * the middle one of them falls into. So tenths differ in size where scores are shared by many, and those that nothing falls into are left out.
 */
export function decilesOf({ rows, converted, unconverted }: Distribution): Decile[] {
  const overall = rateOf({ converted, unconverted });
  const leads = converted + unconverted;
  const tenths = new Map<number, { converted: number; unconverted: number; from: number; to: number }>();
  let above = 0;
  for (const row of rows.toReversed()) {
    const here = row.converted + row.unconverted;
    if (here === 0) continue;
    const decile = Math.floor(((above + here / 2) / leads) * TENTHS) + 1;
    const tenth = tenths.get(decile) ?? { converted: 0, unconverted: 0, from: row.score, to: row.score };
    tenths.set(decile, {
      converted: tenth.converted + row.converted,
      unconverted: tenth.unconverted + row.unconverted,
      from: row.score,
      to: tenth.to,
    });
    above += here;
  }
  return [...tenths].map(([decile, { from, to, ...counts }]) => ({ ...levelOf(counts, overall), decile, from, to }));
}
