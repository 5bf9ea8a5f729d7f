import { OUR_ENGINES } from '../../peers/ours.ts';
import type { Effort, Suite } from '../suite.ts';
import type { CompileTimes } from './compile-time.ts';
import { measureCompilerGrowth } from './growth.ts';
import { coldTimes, warmTimes } from './times.ts';

const TIMES: Record<Effort, { cold: number; warm: number; large: number }> = {
  usual: { cold: 15, warm: 100, large: 5 },
  quick: { cold: 3, warm: 10, large: 1 },
};

const rowOf = (name: string, { ruleSet, scorer, firstScore }: CompileTimes): (string | number)[] => [
  name,
  ...[ruleSet, scorer, firstScore, ruleSet + scorer].map((ms) => ms.toFixed(2)),
];

/** What it costs before the first lead can be scored, and how that grows. */
export const compileSuite: Suite = {
  name: 'compile',
  run: async (effort, say) => {
    const { cold, warm, large } = TIMES[effort];
    say('compiling the model of 40 criteria, cold and warm');
    const rows = OUR_ENGINES.flatMap((engine) => [
      rowOf(`${engine.name}, cold`, coldTimes(engine, cold)),
      rowOf(`${engine.name}, warm`, warmTimes(engine, warm)),
    ]);
    const columns = ['', 'document → rule set, ms', 'rule set → scorer, ms', 'first lead, ms', 'document → scorer, ms'];
    const growth = measureCompilerGrowth(large, say);
    return {
      sections: [{ title: 'Compiling the model of 40 criteria', notes: [], columns, rows }, growth.section],
      ratios: growth.ratios,
    };
  },
};
