import type { RuleSet } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { SimulationMoment } from '../simulation.ts';

/** A simulation as engines see it. `contentId`: `sample_id` of its leads and events. The rule set is what the document compiled to. */
export type Run = {
  id: string;
  workspace: string;
  contentId: string;
  document: Document;
  ruleSet: RuleSet;
  moment: SimulationMoment;
};

/**
 * Scores some of the leads that come after one, in the order of `lead.id`, and inserts their results, all in the transaction. `position`: the
 * last lead that is done now; `leads`: how many were scored, 0 when none was left.
 */
export type SliceEngine = (trx: Transaction<Tables>, run: Run, after: number) => Promise<{ position: number; leads: number }>;
