import type { EventInput, SqlSource } from '@umbral/compiler';
import { idOf, LEAD, pointer } from './leads.ts';
import { columnAsked, columnFor, columnNamed, type Mapping } from './mapping.ts';
import { identifier, literal, type Session } from './session.ts';
import { type Column, columnsOf, type Table } from './table.ts';
import { asJson, type Missing, type Read, readColumn, readMoment } from './values.ts';

/** Events, ready for either engine. `from` and `columns` make the SELECT; `properties` as JSON, and where a statement finds them. */
export type Events = {
  from: string;
  lead: string;
  leadType: string;
  type: string;
  at: { sql: string; holds: 'moment' | 'epoch' };
  place: string;
  columns: readonly string[];
  properties: string;
  source: SqlSource['events']['properties'];
};

const LEAD_NAMES = ['lead_id', 'lead', 'prospect_id', 'contact_id', 'id'] as const;
const TYPE_NAMES = ['type', 'event', 'event_type', 'event_name'] as const;
const AT_NAMES = ['at', 'timestamp', 'time', 'date', 'created_at', 'occurred_at'] as const;

/** The events that stand within the lines of leads. */
export function nestedEvents(table: Table, leadId: string): Events {
  const from = `(select ${leadId} as lead_id, unnest(cast(json_extract(${LEAD}, '/events') as json[])) as event,
    generate_subscripts(cast(json_extract(${LEAD}, '/events') as json[]), 1) as place from ${table.scan})`;
  return jsonEvents(from, 'event', 'lead_id', 'place', `json_extract(event, '/properties')`);
}

const jsonEvents = (from: string, event: string, lead: string, place: string, properties: string): Events => ({
  from,
  lead,
  leadType: 'VARCHAR',
  type: `json_extract_string(${event}, '/type')`,
  at: { sql: `moment_of(json_extract_string(${event}, '/at'))`, holds: 'epoch' },
  place,
  columns: [`${properties} as properties`],
  properties: 'properties',
  source: { kind: 'json', column: 'properties' },
});

/** Each property once, by the type that the first kind of event gives it. */
const propertiesOf = (events: readonly EventInput[]) => [
  ...new Map(
    events
      .flatMap(({ properties }) => properties)
      .toReversed()
      .map((each) => [each.key, each]),
  ).values(),
];

/** The events of a file of their own. `map`: `lead_id`, `type`, `at` or the key of a property → the column. */
export async function eventsOf(
  table: Table,
  kinds: readonly EventInput[],
  map: Mapping,
  missing: Missing,
  session: Session,
): Promise<Events> {
  if (table.file.format === 'ndjson') {
    const lead = `json_extract_string(json, ${pointer(map.get('lead_id') ?? 'lead_id')})`;
    return jsonEvents(table.scan, 'json', lead, table.place, `coalesce(json_extract(json, '/properties'), json)`);
  }
  const option = (name: string): string => `--event-map ${name}=…`;
  const lead = columnFor(table, 'lead of an event', LEAD_NAMES, map.get('lead_id'), option('lead_id'));
  const type = columnFor(table, 'kind of an event', TYPE_NAMES, map.get('type'), option('type'));
  const at = columnFor(table, 'moment of an event', AT_NAMES, map.get('at'), option('at'));
  const common = {
    from: table.scan,
    lead: idOf(identifier(lead.name), table.isWritten),
    leadType: lead.type,
    type: `${identifier(type.name)}::varchar`,
    at: readMoment(at),
    place: table.place,
  };
  const whole = map.size === 0 ? columnNamed(table, 'properties') : undefined;
  if (whole && !whole.type.startsWith('STRUCT')) {
    const json = `case when json_valid(${identifier(whole.name)}::varchar) then ${identifier(whole.name)}::varchar::json end`;
    return { ...common, columns: [`${json} as properties`], properties: 'properties', source: { kind: 'json', column: 'properties' } };
  }
  const inside = whole ? await columnsOf(session, table.scan, `${identifier(whole.name)}.*`) : [];
  const read: { key: string; name: string; read: Read }[] = [];
  for (const { key, type: wanted } of propertiesOf(kinds)) {
    const found = propertyColumn(table, inside, whole, key, map.get(key));
    if (found) read.push({ key, name: `p${read.length}`, read: readColumn(found.column, wanted, table.isWritten, missing, found.sql) });
  }
  return {
    ...common,
    columns: read.map((each) => `${each.read.sql} as ${each.name}`),
    properties: `json_object(${read.map(({ key, name, read: { holds } }) => `${literal(key)}, ${asJson(name, holds)}`).join(', ')})`,
    source: { kind: 'columns', columns: Object.fromEntries(read.map((each) => [each.key, { column: each.name, holds: each.read.holds }])) },
  };
}

/** Where a property is: in a column of its own, or inside a struct `properties`. */
function propertyColumn(
  table: Table,
  inside: readonly Column[],
  whole: Column | undefined,
  key: string,
  asked: string | undefined,
): { column: Column; sql: string } | null {
  if (asked !== undefined) {
    const column = columnAsked(table, asked);
    return { column, sql: identifier(column.name) };
  }
  const nested = columnNamed({ columns: inside }, key);
  if (whole && nested) return { column: nested, sql: `${identifier(whole.name)}.${identifier(nested.name)}` };
  const column = whole ? undefined : columnNamed(table, key);
  return column ? { column, sql: identifier(column.name) } : null;
}
