import { CATALOGUE_EVENTS, type EventDefinition } from '@umbral/model';
import { EventKeys } from '../columns/event-types.ts';
import type { EventsMapping } from '../columns/mapping.ts';
import type { ColumnReader } from '../columns/reader.ts';
import { noteRow } from '../notes.ts';
import type { Pace } from '../pace.ts';
import { type EventRecord, type LeadRecord, SAMPLE_LIMITS } from '../sample.ts';
import { type LeadsById, usableId } from './leads.ts';
import type { Sheet } from './sheet.ts';

type EventsSheet = Sheet<EventsMapping['columns'][number]['use']>;

const catalogue = new Map(CATALOGUE_EVENTS.map((event) => [event.key, event]));

/** Reads the events of a file into their leads, oldest first, and says which kinds of events there are. */
export async function readEvents(sheet: EventsSheet, mapping: EventsMapping, leads: LeadsById, pace: Pace): Promise<EventDefinition[]> {
  const reader = new EventReader(sheet, mapping, leads);
  const { rows, rowNumbers } = sheet.table;
  for (const [index, cells] of rows.entries()) {
    reader.take(cells, rowNumbers[index] ?? 0);
    await pace.tick(() => ({ done: index / rows.length, rows: index }));
  }
  for (const lead of leads.values()) lead.events.sort((a, b) => a.at - b.at);
  return reader.definitions();
}

/** Takes the rows of an events file one by one. */
class EventReader {
  private readonly sheet: EventsSheet;
  private readonly leads: LeadsById;
  private readonly columns: { leadId: ColumnReader | undefined; at: ColumnReader | undefined; type: ColumnReader | undefined };
  private readonly properties: { key: string; reader: ColumnReader }[];
  private readonly mapping: EventsMapping;
  private readonly keys: EventKeys;
  private readonly kinds = new Map<string, { text: string; properties: Set<string> }>();

  constructor(sheet: EventsSheet, mapping: EventsMapping, leads: LeadsById) {
    this.sheet = sheet;
    this.leads = leads;
    this.mapping = mapping;
    this.columns = { leadId: sheet.readerFor('leadId'), at: sheet.readerFor('at'), type: sheet.readerFor('type') };
    this.properties = sheet.readersFor('property');
    this.keys = new EventKeys(mapping.types);
  }

  take(cells: readonly string[], row: number): void {
    const lead = this.leadOf(cells, row);
    const at = lead && this.momentOf(cells, row);
    const type = at === null ? null : this.typeOf(cells, row);
    if (lead && at !== null && type !== null) lead.events.push({ type, at, properties: this.propertiesOf(type, cells, row) });
  }

  private leadOf(cells: readonly string[], row: number): LeadRecord | null {
    const id = usableId(this.sheet, this.columns.leadId?.textOf(cells) ?? null, row);
    if (id === null) return null;
    const lead = this.leads.get(id);
    const limit = SAMPLE_LIMITS.eventsPerLead;
    if (lead && lead.events.length < limit) return lead;
    if (lead) noteRow(this.sheet.refused, row, 'tooManyEvents', { id, limit });
    else noteRow(this.sheet.refused, row, 'unknownLead', { id });
    return null;
  }

  private momentOf(cells: readonly string[], row: number): number | null {
    const text = this.columns.at?.textOf(cells) ?? null;
    const at = text === null ? null : (this.columns.at?.momentOf(cells, row) ?? null);
    if (text === null) noteRow(this.sheet.refused, row, 'missingMoment', {});
    else if (at === null) noteRow(this.sheet.refused, row, 'momentNotRead', { value: text.slice(0, 200) });
    return at;
  }

  private typeOf(cells: readonly string[], row: number): string | null {
    const text = this.columns.type ? this.columns.type.textOf(cells) : this.mapping.eventType;
    if (text === null) {
      noteRow(this.sheet.refused, row, 'missingType', {});
      return null;
    }
    const key = this.columns.type ? this.keys.keyOf(text) : text;
    const limit = SAMPLE_LIMITS.eventTypes;
    if (this.kinds.has(key)) return key;
    if (this.kinds.size >= limit) {
      noteRow(this.sheet.refused, row, 'tooManyTypes', { value: text.slice(0, 200), limit });
      return null;
    }
    this.kinds.set(key, { text, properties: new Set() });
    return key;
  }

  private propertiesOf(type: string, cells: readonly string[], row: number): EventRecord['properties'] {
    const properties: EventRecord['properties'] = {};
    for (const { key, reader } of this.properties) {
      const value = reader.valueOf(cells, row);
      if (value === null) continue;
      properties[key] = Array.isArray(value) ? value.join(', ') : value;
      this.kinds.get(type)?.properties.add(key);
    }
    return properties;
  }

  /** The kinds of events found, with the properties that each had: the catalogue's label where it knows the key, else the file's word. */
  definitions(): EventDefinition[] {
    const columns = new Map(this.mapping.columns.map((column) => [column.key, column]));
    return [...this.kinds].map(([key, { text, properties }]) => ({
      key,
      label: catalogue.get(key)?.label ?? { text: text.slice(0, 200) },
      properties: [...properties].flatMap((property) => {
        const column = columns.get(property);
        return column ? [{ key: property, type: column.type === 'list' ? 'text' : column.type, label: column.label }] : [];
      }),
    }));
  }
}
