import type { RuleSet } from '@umbral/compiler/program';
import type { Facts, Lead } from './facts.ts';

/** Prepares leads as a rule set's `input` says; made once for many leads. */
export function factsPreparer(_input: RuleSet['input']): (lead: Lead, now: number) => Facts {
  return () => ({ lead: {}, events: [] });
}

/** Prepares one lead at the moment `now` (epoch milliseconds). */
export function prepareFacts(input: RuleSet['input'], lead: Lead, now: number): Facts {
  return factsPreparer(input)(lead, now);
}
