import { type ImportReport, type LeadRecord, readLeadRows } from '@umbral/samples';
import type { RouterInputs } from '../../src/router.ts';
import type { Client } from './client.ts';
import { AS_OF } from './leads.ts';

type Begin = RouterInputs['samples']['begin'];

export const REPORT: ImportReport = {
  files: [],
  columns: [],
  leads: 0,
  events: 0,
  converted: 0,
  outcomesKnown: 0,
  asOf: AS_OF,
  asOfSource: 'events',
};

/** What leads of `makeLeads` hold. */
const FIELDS: Begin['fields'] = [
  { key: 'country', type: 'text', label: { text: 'Country' }, filled: 0 },
  { key: 'employees', type: 'number', label: { text: 'Employees' }, filled: 0 },
];

/** Imports into a server, step by step or whole. */
export function importer(client: Client) {
  const begin = async (into: Begin['into'] = { kind: 'new' }, more: Partial<Begin> = {}) =>
    (await client.samples.begin.mutate({ name: 'Spring', into, fields: FIELDS, events: [], asOf: AS_OF, ...more })).id;
  const append = (id: string, batch: number, leads: LeadRecord[]) => client.samples.append.mutate({ id, batch, leads });
  const finish = async (id: string, leadCount: number, eventCount: number, more: Partial<RouterInputs['samples']['finish']> = {}) =>
    (await client.samples.finish.mutate({ id, leadCount, eventCount, report: REPORT, ...more })).id;
  const whole = async (leads: LeadRecord[], into: Begin['into'] = { kind: 'new' }) => {
    const id = await begin(into);
    await append(id, 0, leads);
    return finish(
      id,
      leads.length,
      leads.reduce((sum, lead) => sum + lead.events.length, 0),
    );
  };
  /** Everything that a sample holds, by the ids of its leads; events oldest first. */
  const held = async (id: string): Promise<Map<string, LeadRecord>> => {
    const { rows } = await client.samples.leads.query({ id, after: null, limit: 2_000 });
    return new Map(readLeadRows(rows).map((lead) => [lead.id, { ...lead, events: lead.events.toReversed() }]));
  };
  return { begin, append, finish, whole, held };
}

export const byId = (leads: LeadRecord[]): Map<string, LeadRecord> => new Map(leads.map((lead) => [lead.id, lead]));
