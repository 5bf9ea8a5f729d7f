import { sql } from 'kysely';
import { checksumOf } from '../../../src/versions/checksum.ts';
import type { Site } from '../site.ts';
import type { Sent } from './parts.ts';

type Row = Omit<Sent, 'events'> & { events: Sent['events'] | null };

/** Says of a content which leads are missing, too many, or not as they were sent; null when it is exactly what is meant. */
export async function differences({ db }: Site, content: string, meant: ReadonlyMap<string, Sent>): Promise<string | null> {
  const { rows } = await sql<Row>`
    select external_id as id, attributes, outcome, (extract(epoch from outcome_at) * 1000)::float8 as "outcomeAt", (
      select json_agg(json_build_object('type', type, 'at', (extract(epoch from at) * 1000)::float8, 'properties', properties))
      from event where sample_id = lead.sample_id and lead_id = lead.id
    ) as events
    from lead where sample_id = ${content}`.execute(db);
  const found = new Map(rows.map((row) => [row.id, sumOf({ ...row, events: row.events ?? [] })]));
  const missing = [...meant.keys()].filter((id) => !found.has(id)).length;
  const other = [...meant.values()].filter((lead) => found.has(lead.id) && found.get(lead.id) !== sumOf(lead)).length;
  const strange = [...found.keys()].filter((id) => !meant.has(id)).length;
  return missing + other + strange === 0 ? null : `${missing} missing, ${other} different, ${strange} too many, of ${meant.size} leads`;
}

/** Events that are alike count as often as they are there, in whatever order. */
const sumOf = ({ events, ...lead }: Sent): string => checksumOf({ ...lead, events: events.map((event) => checksumOf(event)).toSorted() });
