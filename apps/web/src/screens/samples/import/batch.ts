import type { LeadRecord } from '@umbral/samples';

/** The server takes 1,000 leads and 16 MB; smaller requests are shorter to repeat. */
const MOST_LEADS = 1_000;
const MOST_BYTES = 3_500_000;

const encoder = new TextEncoder();

/** The leads from a place on that one request may carry: at most 1,000 and about 3.5 MB of JSON, but always one. */
export function batchOf(leads: readonly LeadRecord[], place: number): LeadRecord[] {
  let bytes = 0;
  let end = place;
  for (; end < leads.length && end - place < MOST_LEADS; end++) {
    bytes += encoder.encode(JSON.stringify(leads[end])).length + 1;
    if (bytes > MOST_BYTES && end > place) break;
  }
  return leads.slice(place, end);
}
