import type { Program, RuleSet } from '@umbral/compiler';
import type { CaseLead, Verdict } from '../cases/format.ts';

/** A document as engines get it. */
export type Compiled = { program: Program; ruleSet: RuleSet };

/** Scores leads at a moment, one verdict for each, in their order. */
type Run = (leads: readonly CaseLead[], now: number) => Verdict[] | Promise<Verdict[]>;

/**
 * Something that scores. `prepare` is done once for a document, and says why in a text if the engine does not take it. An engine that does
 * not explain has no contributions in its verdicts.
 */
export type Engine = { name: string; explains: boolean; prepare: (compiled: Compiled) => Run | string };
