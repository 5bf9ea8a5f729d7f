import type { FieldDefinition } from '@umbral/model';
import type { ImportReport } from '../report.ts';
import type { LeadRecord } from '../sample.ts';

type AsOf = Pick<ImportReport, 'asOf' | 'asOfSource'>;

/**
 * The moment at which a sample was true, for scores to be asked of it: its last event; without events the last date among the leads'
 * fields; without those the last outcome; else now. Moments after now (a renewal next year) tell nothing. Outcomes come last, because
 * they are collected for months after the sample was taken, and by then all engagement in it would have decayed.
 */
export function findAsOf(leads: readonly LeadRecord[], fields: readonly FieldDefinition[], chosen: number | null, now: number): AsOf {
  if (chosen !== null) return { asOf: chosen, asOfSource: 'chosen' };
  const latest = { events: Number.NEGATIVE_INFINITY, fields: Number.NEGATIVE_INFINITY, outcomes: Number.NEGATIVE_INFINITY };
  const see = (source: keyof typeof latest, at: unknown) => {
    if (typeof at === 'number' && at <= now && at > latest[source]) latest[source] = at;
  };
  const dates = fields.filter((field) => field.type === 'date').map((field) => field.key);
  for (const lead of leads) {
    for (const event of lead.events) see('events', event.at);
    for (const key of dates) see('fields', lead.attributes[key]);
    see('outcomes', lead.outcomeAt);
  }
  for (const source of ['events', 'fields', 'outcomes'] as const) {
    if (Number.isFinite(latest[source])) return { asOf: latest[source], asOfSource: source };
  }
  return { asOf: now, asOfSource: 'now' };
}
