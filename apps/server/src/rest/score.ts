import type { Explanation, Lead, Scored } from '@umbral/evaluator';
import type { ScoreSent } from './inputs.ts';
import type { Edition } from './library.ts';

/** A lead as the evaluator takes it. */
function leadOf({ attributes, events, previous }: ScoreSent['lead']): Lead {
  // A previous band that is no text counts as none, which the evaluator sees to.
  return previous ? { attributes, events, previous: previous as Record<string, string | null> } : { attributes, events };
}

export function scoreLead({ prepare, scorer }: Edition, { lead, now }: ScoreSent, present: number): Scored {
  return scorer.score(prepare(leadOf(lead), now ?? present));
}

export function explainLead({ prepare, scorer }: Edition, { lead, now }: ScoreSent, present: number): Explanation {
  return scorer.explain(prepare(leadOf(lead), now ?? present));
}
