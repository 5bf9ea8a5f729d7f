import type { InputContract, SqlSource } from '@umbral/compiler';
import { tell } from '../terminal.ts';
import { type Events, eventsOf, nestedEvents } from './events.ts';
import type { DataFile } from './files.ts';
import { type LeadOptions, type Leads, leadsOf } from './leads.ts';
import type { Mapping } from './mapping.ts';
import { literal, type Session } from './session.ts';
import { openTable, type Table } from './table.ts';
import { defineReaders } from './values.ts';

/** Files of leads and events, and how they are to be read. */
export type Inputs = LeadOptions & { leads: DataFile; events: DataFile | null; eventMap: Mapping; skipBadRows: boolean };

/** The column that tells which of two events of one moment came first. */
const PLACE = 'place_in_file';

/**
 * Leads and events as tables of DuckDB, `leads` and `events`, the same for either engine. `idType`: of the ids in the file.
 * `lines`: a SELECT of one JSON text for each lead, in the order of the file.
 */
export type Reading = { source: SqlSource; idType: string; lines: string };

/** Makes the tables; `only`: of one lead. `statementOf` is what is going to read them: without order unless it asks for it. */
export async function openReading(
  inputs: Inputs,
  input: InputContract,
  session: Session,
  { only, needsPlace = () => true }: { only?: string; needsPlace?: (source: SqlSource) => boolean } = {},
): Promise<Reading> {
  await defineReaders(session);
  const table = await openTable(inputs.leads, session, inputs.skipBadRows);
  const leads = leadsOf(table, input, inputs);
  if (leads.absent.length > 0)
    tell(`${table.file.shown} has no column for ${leads.absent.join(', ')}: missing for all leads; --map field=column names one`);
  const events = await openEvents(inputs, table, leads, input, session);
  const source = sourceOf(leads, events);
  const isPlaced = needsPlace(source);
  // Ids of one type are compared as they are; else as text.
  const isAlike = events === null || events.leadType === leads.idType;
  const asId = (id: string): string => (isAlike ? id : `(${id})::varchar`);
  const onlyLead = (id: string): string => (only === undefined ? '' : ` and (${id})::varchar = ${literal(only)}`);
  const leadPlace = isPlaced ? [`${table.place} as ${PLACE}`] : [];
  const wellFormed = inputs.leads.format === 'ndjson' ? 'json is not null' : 'true';
  await session.run(
    `create or replace temp view leads as select * from (select ${[`${asId(leads.id)} as id`, ...leads.columns, ...leadPlace].join(', ')} from ${table.scan} where ${wellFormed})
     where id is not null${onlyLead('id')}`,
  );
  await session.run(
    `create or replace temp view events as ${events ? eventsSelect(events, asId(events.lead), isPlaced, onlyLead('lead_id')) : NO_EVENTS}`,
  );
  if (table.isWritten || inputs.leads.format === 'ndjson') await tellLeftOut(table, leads.id, session);
  return { source, idType: isAlike ? leads.idType : 'VARCHAR', lines: linesSelect(leads, events, input) };
}

const NO_EVENTS = `select null::varchar as lead_id, null::varchar as type, null::double as "at", null::json as properties, 0 as ${PLACE} where false`;

async function openEvents(
  inputs: Inputs,
  table: Table,
  { id }: Leads,
  { events }: InputContract,
  session: Session,
): Promise<Events | null> {
  if (events.length === 0) return null;
  if (inputs.events) {
    const found = await openTable(inputs.events, session, inputs.skipBadRows);
    return eventsOf(found, events, inputs.eventMap, inputs.missing, session);
  }
  if (inputs.leads.format === 'ndjson') return nestedEvents(table, id);
  tell('no events are given (--events): the leads are scored as having none');
  return null;
}

function eventsSelect({ from, type, at, place, columns }: Events, lead: string, isPlaced: boolean, onlyLead: string): string {
  const all = [`${lead} as lead_id`, `${type} as type`, `${at.sql} as "at"`, ...columns, ...(isPlaced ? [`${place} as ${PLACE}`] : [])];
  return `select * from (select ${all.join(', ')} from ${from})${onlyLead ? ` where true${onlyLead}` : ''}`;
}

function sourceOf(leads: Leads, events: Events | null): SqlSource {
  return {
    leads: { table: ['leads'], id: 'id', ...leads.source },
    events: {
      table: ['events'],
      lead: 'lead_id',
      type: 'type',
      at: { column: 'at', holds: events?.at.holds ?? 'epoch' },
      sequence: PLACE,
      properties: events?.source ?? { kind: 'json', column: 'properties' },
    },
  };
}

/** Whether a statement asks in which order events stand. */
export const asksForPlace = (statement: string): boolean => statement.includes(`"${PLACE}"`);

/** One JSON text for each lead, as the evaluator takes it. Events that no criterion reads are left behind. */
function linesSelect(leads: Leads, events: Events | null, input: InputContract): string {
  const types = input.events.map(({ key }) => literal(key)).join(', ');
  const at = events?.at.holds === 'moment' ? 'case when isfinite("at") then epoch_ms("at") end' : '"at"';
  const event = `json_object('type', type, 'at', ${at}, 'properties', ${events?.properties ?? 'properties'})`;
  const grouped = `select lead_id, to_json(list(${event} order by ${PLACE})) as events from events
    where type in (${types || "''"}) and (${at}) is not null group by lead_id`;
  return `select json_object('id', id::varchar, 'attributes', ${leads.attributes}, 'previous', ${leads.previous},
      'events', coalesce(grouped.events, json('[]')))::varchar
    from leads left join (${grouped}) as grouped on grouped.lead_id = id order by leads.${PLACE}`;
}

async function tellLeftOut(table: Table, id: string, session: Session): Promise<void> {
  const [[all, named] = []] = await session.rows(`select count(*), count(${id}) from ${table.scan}`);
  const left = Number(all) - Number(named);
  if (left > 0) tell(`${table.file.shown}: ${left} ${left === 1 ? 'row without an id is' : 'rows without an id are'} left out`);
}
