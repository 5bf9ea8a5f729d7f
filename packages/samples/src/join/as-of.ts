import type { FieldDefinition } from '@umbral/model';
import type { ImportReport } from '../report.ts';
import type { LeadRecord } from '../sample.ts';

type AsOf = Pick<ImportReport, 'asOf' | 'asOfSource'>;
type Source = 'events' | 'fields' | 'outcomes';

/**
 * Finds the moment at which a sample was true, for scores to be asked of it: its last event; without events the last date among the
 * leads' fields; without those the last outcome; else now. Moments after now (a renewal next year) tell nothing. Outcomes come last,
 * because they are collected for months after the sample was taken, and by then all engagement in it would have decayed.
 */
export class LatestMoments {
  private readonly latest = { events: Number.NEGATIVE_INFINITY, fields: Number.NEGATIVE_INFINITY, outcomes: Number.NEGATIVE_INFINITY };
  private readonly dates: readonly string[];
  private readonly now: number;

  constructor(fields: readonly FieldDefinition[], now: number) {
    this.dates = fields.filter((field) => field.type === 'date').map((field) => field.key);
    this.now = now;
  }

  see(source: Source, at: unknown): void {
    if (typeof at === 'number' && at <= this.now && at > this.latest[source]) this.latest[source] = at;
  }

  seeLead({ attributes, outcomeAt }: LeadRecord): void {
    for (const key of this.dates) this.see('fields', attributes[key]);
    this.see('outcomes', outcomeAt);
  }

  /** The sample's moment, unless a person has chosen another. */
  asOf(chosen: number | null): AsOf {
    if (chosen !== null) return { asOf: chosen, asOfSource: 'chosen' };
    for (const source of ['events', 'fields', 'outcomes'] as const) {
      if (Number.isFinite(this.latest[source])) return { asOf: this.latest[source], asOfSource: source };
    }
    return { asOf: this.now, asOfSource: 'now' };
  }
}
