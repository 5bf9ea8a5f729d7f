import {
  type AttributeValue,
  type EventOfLead,
  type FileRole,
  type ImportOptions,
  type ImportReport,
  type ImportResult,
  importFiles,
  type LeadRecord,
  type Mapping,
  type Sample,
  type SampleSink,
  suggestMapping,
  type Table,
} from '../../src/index.ts';
import { fileOfTable } from './data.ts';

export const NOW = Date.UTC(2026, 10, 1);

export type Tables = { leads: Table; events?: Table; outcomes?: Table };

/** What a person gets who accepts every suggestion. */
export function suggestAll({ leads, events, outcomes }: Tables): Mapping {
  const suggestions = {
    leads: suggestMapping(leads, 'leads'),
    events: events ? suggestMapping(events, 'events') : null,
    outcomes: outcomes ? suggestMapping(outcomes, 'outcomes') : null,
  };
  const missing = [suggestions.leads, suggestions.events, suggestions.outcomes].flatMap((each) => each?.missing ?? []);
  return {
    leads: suggestions.leads.mapping,
    events: suggestions.events?.mapping ?? null,
    outcomes: suggestions.outcomes?.mapping ?? null,
    missingTokens: missing.filter((each) => each.suggested).map((each) => each.token),
    asOf: null,
    outcomeWindow: null,
  };
}

/** A place for leads that does what the server does with what it is sent. */
export class Shelf implements SampleSink {
  readonly leadsById = new Map<string, LeadRecord>();
  batches: { kind: FileRole; items: number }[] = [];

  async leads(batch: LeadRecord[]): Promise<void> {
    this.batches.push({ kind: 'leads', items: batch.length });
    for (const lead of batch) this.leadsById.set(lead.id, lead);
  }

  async events(batch: EventOfLead[]): Promise<number[]> {
    this.batches.push({ kind: 'events', items: batch.length });
    return this.unknown(batch, (lead, { type, at, properties }) => lead.events.push({ type, at, properties }));
  }

  async conversions(batch: { lead: string; at: number | null }[]): Promise<number[]> {
    this.batches.push({ kind: 'outcomes', items: batch.length });
    return this.unknown(batch, (lead, { at }) => {
      lead.outcome = true;
      if (at !== null) lead.outcomeAt = Math.min(at, lead.outcomeAt ?? at);
    });
  }

  private unknown<T extends { lead: string }>(batch: readonly T[], take: (lead: LeadRecord, item: T) => void): number[] {
    return batch.flatMap((item, place) => {
      const lead = this.leadsById.get(item.lead);
      if (lead) take(lead, item);
      return lead ? [] : [place];
    });
  }

  get sorted(): LeadRecord[] {
    const leads = [...this.leadsById.values()];
    for (const lead of leads) lead.events.sort((a, b) => a.at - b.at);
    return leads;
  }
}

/** What comes of importing tables under a mapping. */
export async function importOf(
  tables: Tables,
  mapping: Mapping,
  options: Partial<ImportOptions> = {},
  shelf: SampleSink = new Shelf(),
): Promise<ImportResult> {
  const opened = (table: Table) => ({ ...fileOfTable(table), header: table.header });
  const files = {
    leads: opened(tables.leads),
    ...(tables.events && { events: opened(tables.events) }),
    ...(tables.outcomes && { outcomes: opened(tables.outcomes) }),
  };
  return importFiles(files, mapping, shelf, { now: NOW, ...options });
}

/** The sample and report of tables that must go together under this mapping. */
export async function sampleOf(
  tables: Tables,
  mapping: Mapping = suggestAll(tables),
  options: Partial<ImportOptions> = {},
): Promise<{ sample: Sample; report: ImportReport }> {
  const shelf = new Shelf();
  const result = await importOf(tables, mapping, options, shelf);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { fields, events, asOf, report } = result;
  return { sample: { fields, events, asOf, leads: shelf.sorted }, report };
}

/** The attributes of the leads of one table, as every suggestion reads them. */
export async function attributesOf(leads: Table): Promise<Record<string, AttributeValue>[]> {
  const { sample } = await sampleOf({ leads });
  return sample.leads.map(({ attributes }) => attributes);
}
