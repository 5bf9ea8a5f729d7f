import type { AttributeValue, EventRecord, LeadRecord } from './sample.ts';

type EventRow = [type: string, at: number, properties: EventRecord['properties']];
type LeadRow = [
  id: string,
  attributes: Record<string, AttributeValue>,
  outcome: boolean | null,
  outcomeAt: number | null,
  events: EventRow[],
];

/**
 * Reads a page of leads from the JSON text in which storage hands them out: a list of rows without the names of their parts. Storage
 * writes the text itself and nobody on the way takes it apart: that took several times as long as all the rest.
 */
export function readLeadRows(rows: string): LeadRecord[] {
  return (JSON.parse(rows) as LeadRow[]).map(([id, attributes, outcome, outcomeAt, events]) => ({
    id,
    attributes,
    outcome,
    outcomeAt,
    events: events.map(([type, at, properties]) => ({ type, at, properties })),
  }));
}
