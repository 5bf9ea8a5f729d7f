import type { Rounds } from '../../measure/rounds.ts';
import { compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import type { Effort, Suite } from '../suite.ts';
import { measureAttributes } from './attributes.ts';
import type { Crowd } from './contestants.ts';
import { measureGrowth } from './growth.ts';
import { measurePreparing } from './preparing.ts';
import { EVENTS, measureWholeModel } from './whole-model.ts';

const ROUNDS: Record<Effort, Rounds> = {
  usual: { rounds: 15, sampleMs: 150, warmUpMs: 1_000 },
  quick: { rounds: 3, sampleMs: 40, warmUpMs: 150 },
};

const CROWDS: Record<Effort, Crowd> = { usual: { single: 1_000, batch: 10_000 }, quick: { single: 200, batch: 1_000 } };

/** How fast leads are scored, by us and by others. */
export const engines: Suite = {
  name: 'engines',
  run: async (effort, say) => {
    const [crowd, rounds] = [CROWDS[effort], ROUNDS[effort]];
    const { section, ratios } = measureWholeModel(crowd, rounds, say);
    say('reading and preparing leads');
    const preparing = await measurePreparing(compiled(fortyCriteria()), EVENTS, crowd, rounds);
    say('the attribute criteria alone');
    const attributes = await measureAttributes(crowd, rounds);
    say('models of 40, 160 and 640 criteria');
    const growth = await measureGrowth(crowd, rounds);
    return { sections: [section, preparing, attributes, growth.section], ratios: { ...ratios, 'criteria640/criteria40': growth.ratio } };
  },
};
