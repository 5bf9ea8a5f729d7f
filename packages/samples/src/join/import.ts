import type { FieldDefinition } from '@umbral/model';
import type { LookedAt } from '../files/look.ts';
import type { EventRecord, LeadRecord } from '../sample.ts';
import { LatestMoments } from './as-of.ts';
import { FieldStatistics } from './fields.ts';
import { LeadIndex, MARKS } from './lead-index.ts';

/** The files of an import, each as it was looked at: leads, and what there is besides. */
export type ImportFiles = { leads: LookedAt; events?: LookedAt; outcomes?: LookedAt };

/** An event, and the id of the lead whose it is. */
export type EventOfLead = EventRecord & { lead: string };
/** A conversion, and when it was if that is known. */
export type Conversion = { lead: string; at: number | null };

/**
 * Where the leads of an import go, batch by batch: first leads, then events and conversions of leads. The next batch is read while one
 * is under way. The answers are the places, in the batch, of what belongs to no lead.
 */
export type SampleSink = {
  leads(batch: LeadRecord[]): Promise<void>;
  events(batch: EventOfLead[]): Promise<readonly number[]>;
  conversions(batch: Conversion[]): Promise<readonly number[]>;
};

/** What an import knows of its leads when they have gone on their way. `othersExist`: leads that are not in these files may be known. */
export class ImportState {
  readonly index = new LeadIndex();
  readonly statistics: FieldStatistics;
  readonly moments: LatestMoments;
  readonly othersExist: boolean;
  readonly counts = { leads: 0, events: 0, converted: 0, outcomesKnown: 0, leftOpen: 0 };

  constructor(fields: readonly FieldDefinition[], now: number, othersExist: boolean) {
    this.statistics = new FieldStatistics(fields);
    this.moments = new LatestMoments(fields, now);
    this.othersExist = othersExist;
  }

  /** Counts a lead as it is sent. `young`: its outcome was left open because it is too young. */
  countLead(place: number, lead: LeadRecord, young: boolean): void {
    this.statistics.see(lead);
    this.moments.seeLead(lead);
    this.counts.leads++;
    if (lead.outcome !== null) this.countOutcome(place);
    if (lead.outcome) this.countConversion(place);
    if (young && this.index.mark(place, MARKS.young)) this.counts.leftOpen++;
  }

  /** Counts a lead as converted, however often it is said. */
  countConversion(place: number): void {
    this.countOutcome(place);
    if (!this.index.mark(place, MARKS.converted)) return;
    this.counts.converted++;
    if (this.index.has(place, MARKS.young)) this.counts.leftOpen--;
  }

  private countOutcome(place: number): void {
    if (this.index.mark(place, MARKS.known)) this.counts.outcomesKnown++;
  }
}
