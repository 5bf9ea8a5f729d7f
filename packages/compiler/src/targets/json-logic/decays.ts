import type { Activity, Decay, Logic } from '../../program/index.ts';
import { countsRule, givesRule, unlimitedPath } from './activities.ts';
import { factorRule } from './curves.ts';
import { choose, hasLimits, isMissing, limited, minus, read, sum, times } from './logic.ts';
import { addNewestAge, eventsWith, selectionRule } from './measures.ts';
import { inTenThousandths } from './rounding.ts';
import type { Stages } from './stages.ts';
import { whenOpen } from './switching.ts';

/** The age less the days of grace, which is in whole ten-thousandths of a day as both are. */
const beyondGrace = (age: Logic, after: number): Logic => (after === 0 ? age : { max: [0, inTenThousandths(minus(age, after))] });

/**
 * The factor of the one age that a decay is anchored to; without one nothing is left. An age that is missing becomes 0 before anything is
 * computed from it: some engines compute both branches of an `if`, and stop at arithmetic with null.
 */
function anchoredFactor(decay: Decay, input: Activity | null, stages: Stages): Logic {
  const source = anchoredAge(decay, input, stages);
  if (source === null) return 0;
  const age = read(stages.add('ages', decay.id, choose(isMissing(source.age), 0, source.age)));
  const past = source.canBeAhead ? { max: [0, age] } : age;
  const elapsed = past === age && decay.after === 0 ? age : read(stages.add('elapsed', decay.id, beyondGrace(past, decay.after)));
  return choose(isMissing(source.age), 0, factorRule(decay.curve, elapsed));
}

/** The age that everything fades with, which may be missing. Dates can be ahead; null if there is none to ask for. */
function anchoredAge({ id, anchor }: Decay, input: Activity | null, stages: Stages): { age: Logic; canBeAhead: boolean } | null {
  switch (anchor.kind) {
    case 'date':
      return { age: read(`lead.${anchor.field}`), canBeAhead: true };
    case 'lastActivity': {
      if (anchor.events.length === 0) return null;
      const any = selectionRule({ events: anchor.events, where: null, withinDays: null });
      return { age: read(addNewestAge(stages, id, any)), canBeAhead: false };
    }
    case 'event':
      if (!input) throw new Error(`Decay ${id} reads no events`);
      return { age: read(addNewestAge(stages, id, countsRule(input, stages))), canBeAhead: false };
  }
}

/** What is left of an activity's points, before its limits. */
function fadedRule(decay: Decay, activity: Activity, stages: Stages): Logic {
  const { award } = activity;
  if (decay.anchor.kind !== 'event' || award.kind === 'ladder')
    return { '*': [read(unlimitedPath(activity, stages)), anchoredFactor(decay, activity, stages)] };
  const factor = factorRule(decay.curve, beyondGrace(read('ageDays'), decay.after));
  const events = eventsWith(givesRule(activity, award.atMost, stages));
  return whenOpen(activity, stages, sum({ map: [events, times(award.points, factor)] }));
}

/** Where it is found what is left of an activity before its limits, which come after its decay. SPEC D6. */
export const fadedPath = (decay: Decay, activity: Activity, stages: Stages): string =>
  hasLimits(activity) ? `faded.${decay.id}` : stages.valuePath(decay.id);

export function addDecay(decay: Decay, activity: Activity | null, level: number, stages: Stages): void {
  stages.setValue('decays', decay.id, activity ? activityRule(decay, activity, stages) : fadedInput(decay, stages), level);
}

const fadedInput = (decay: Decay, stages: Stages): Logic => ({ '*': [stages.value(decay.input), anchoredFactor(decay, null, stages)] });

function activityRule(decay: Decay, activity: Activity, stages: Stages): Logic {
  const faded = fadedRule(decay, activity, stages);
  if (!hasLimits(activity)) return faded;
  return whenOpen(activity, stages, limited(read(stages.add('faded', decay.id, faded)), activity));
}
