import { CATALOGUE_EVENTS, type EventDefinition } from '@umbral/model';
import { EventKeys } from '../columns/event-types.ts';
import type { EventsMapping } from '../columns/mapping.ts';
import type { ColumnReader } from '../columns/reader.ts';
import { noteRow } from '../notes.ts';
import { ownText } from '../own-text.ts';
import type { Pace } from '../pace.ts';
import { type EventRecord, SAMPLE_LIMITS } from '../sample.ts';
import type { EventOfLead, ImportState, SampleSink } from './import.ts';
import { usableId } from './leads.ts';
import { Outbox } from './outbox.ts';
import type { Sheet } from './sheet.ts';

type EventsSheet = Sheet<EventsMapping['columns'][number]['use']>;

const catalogue = new Map(CATALOGUE_EVENTS.map((event) => [event.key, event]));

const BATCH = { items: 5_000, characters: 2_500_000 };
/** What JSON adds to an event besides its values. */
const OVERHEAD = 80;

/** Sends the events of a file on their way, in its order, and says which kinds of events there are. */
export async function readEvents(
  sheet: EventsSheet,
  mapping: EventsMapping,
  { state, sink, pace }: { state: ImportState; sink: SampleSink; pace: Pace },
): Promise<EventDefinition[]> {
  const reader = new EventReader(sheet, mapping, state);
  type Sent = { event: EventOfLead; row: number };
  const settle = (batch: readonly Sent[], unknown: readonly number[]) => {
    state.counts.events += batch.length - unknown.length;
    for (const place of unknown) {
      const sent = batch[place];
      if (sent) noteRow(sheet.refusedLater, sent.row, 'unknownLead', { id: sent.event.lead });
    }
  };
  const outbox = new Outbox<Sent, readonly number[]>(BATCH, (batch) => sink.events(batch.map(({ event }) => event)), settle);
  await outbox.filledBy(async () => {
    for await (const rows of sheet.pass.rows(pace)) {
      for (const { row, cells } of rows) {
        const event = reader.take(cells, row);
        const full = event && outbox.add({ event, row }, OVERHEAD + cells.reduce((sum, cell) => sum + cell.length, 0));
        if (full) await full;
      }
    }
  });
  return reader.definitions();
}

/** Takes the rows of an events file one by one. */
class EventReader {
  private readonly sheet: EventsSheet;
  private readonly state: ImportState;
  private readonly columns: { leadId: ColumnReader | undefined; at: ColumnReader | undefined; type: ColumnReader | undefined };
  private readonly properties: { key: string; reader: ColumnReader }[];
  private readonly mapping: EventsMapping;
  private readonly keys: EventKeys;
  private readonly kinds = new Map<string, { text: string; properties: Set<string> }>();

  constructor(sheet: EventsSheet, mapping: EventsMapping, state: ImportState) {
    this.sheet = sheet;
    this.state = state;
    this.mapping = mapping;
    this.columns = { leadId: sheet.readerFor('leadId'), at: sheet.readerFor('at'), type: sheet.readerFor('type') };
    this.properties = sheet.readersFor('property');
    this.keys = new EventKeys(mapping.types);
  }

  take(cells: readonly string[], row: number): EventOfLead | null {
    const lead = this.leadOf(cells, row);
    const at = lead === null ? null : this.momentOf(cells, row);
    const type = at === null ? null : this.typeOf(cells, row);
    if (lead === null || at === null || type === null || !this.hasRoom(lead, row)) return null;
    this.state.moments.see('events', at);
    return { lead, type, at, properties: this.propertiesOf(type, cells, row) };
  }

  private leadOf(cells: readonly string[], row: number): string | null {
    const id = usableId(this.sheet, this.columns.leadId?.textOf(cells) ?? null, row);
    if (id === null || this.state.othersExist || this.state.index.find(id) !== -1) return id;
    noteRow(this.sheet.refused, row, 'unknownLead', { id });
    return null;
  }

  /** Whether a lead may have one more event. Of a lead that is not in these files only the server knows. */
  private hasRoom(id: string, row: number): boolean {
    const place = this.state.index.find(id);
    const limit = SAMPLE_LIMITS.eventsPerLead;
    if (place === -1 || this.state.index.countEvent(place) <= limit) return true;
    noteRow(this.sheet.refused, row, 'tooManyEvents', { id, limit });
    return false;
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
    const limit = SAMPLE_LIMITS.eventTypes;
    const key = this.columns.type ? this.keys.keyOf(text, this.kinds.size < limit) : text;
    if (key !== null && this.kinds.has(key)) return key;
    if (key === null || this.kinds.size >= limit) {
      noteRow(this.sheet.refused, row, 'tooManyTypes', { value: text.slice(0, 200), limit });
      return null;
    }
    this.kinds.set(key, { text: ownText(text), properties: new Set() });
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
