import type { RuleSet } from '@umbral/compiler/program';
import type { Facts, Lead } from './facts.ts';
/**
 * Prepares leads as a rule set's `input` says; made once for many leads.
 * Attributes: each that is declared, null where it is missing or of another type. Events: of the declared types, newest first (those of
 * one moment in their given order), without those after now, which do not exist yet, and numbered where the rule set counts them. Only
 * own properties are read.
 */
export declare function factsPreparer(input: RuleSet['input']): (lead: Lead, now: number) => Facts;
/** Prepares one lead at the moment `now` (epoch milliseconds). */
export declare function prepareFacts(input: RuleSet['input'], lead: Lead, now: number): Facts;
//# sourceMappingURL=prepare.d.ts.map
