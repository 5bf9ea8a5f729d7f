import { REPORT } from '../../harness/imports.ts';
import type { Dice } from '../dice.ts';
import { askRest, type Site } from '../site.ts';
import { AS_OF, type Batch, flatPart, nestedPart, type Part, type Sent } from './parts.ts';

export type Into = { kind: 'new' } | { kind: 'replace' | 'append'; sampleId: string };
type Counts = { leads: number; events: number };

/** The way by which an import comes. */
export type Wire = {
  kind: 'import' | 'restImport';
  part: (number: number, leads: Sent[]) => Part;
  /** How many leads a part has. */
  size: (dice: Dice) => number;
  begin: (site: Site, name: string, into: Into) => Promise<string>;
  send: (site: Site, id: string, part: Part) => Promise<unknown>;
  /** The sample that came of it. */
  finish: (site: Site, id: string, counts: Counts) => Promise<string>;
};

const LABEL = { text: 'x' };
const FIELDS = [
  { key: 'country', type: 'text' as const },
  { key: 'employees', type: 'number' as const },
];
const PATH = { key: 'path', type: 'text' as const };

/** As the web app imports a file. */
export const WEB: Wire = {
  kind: 'import',
  part: nestedPart,
  size: (dice) => dice.whole(10, 120),
  begin: async ({ client }, name, into) => {
    const fields = FIELDS.map((field) => ({ ...field, label: LABEL, filled: 0 }));
    const events = [{ key: 'page_viewed', label: LABEL, properties: [{ ...PATH, label: LABEL }] }];
    return (await client.samples.begin.mutate({ name, into, fields, events, asOf: AS_OF })).id;
  },
  send: ({ client }, id, { batches }) => {
    const [first] = batches;
    if (first?.kind !== 'leads') throw new Error('The web app sends leads with their events.');
    return client.samples.append.mutate({ id, batch: first.batch, leads: first.leads });
  },
  finish: async ({ client }, id, { leads, events }) =>
    (await client.samples.finish.mutate({ id, leadCount: leads, eventCount: events, report: REPORT })).id,
};

/** As a service imports line by line. */
export const REST: Wire = {
  kind: 'restImport',
  part: flatPart,
  size: (dice) => dice.whole(10, 120),
  begin: async (site, name, into) => {
    const events = [{ key: 'page_viewed', properties: [PATH] }];
    const where = into.kind === 'new' ? into : { kind: into.kind, sample: into.sampleId };
    const body = JSON.stringify({ name, into: where, fields: FIELDS, events, asOf: AS_OF });
    return (await askRest<{ import: string }>(site, 'POST', '/samples/imports', body)).import;
  },
  send: async (site, id, { number, batches }) => {
    const lines = batches.flatMap(linesOf).map((line) => `${JSON.stringify(line)}\n`);
    const path = `/samples/imports/${id}/lines?part=${number}`;
    const answer = await askRest<{ refusedCount: number }>(site, 'POST', path, lines.join(''), 'application/x-ndjson');
    if (answer.refusedCount > 0) throw new Error(`Lines were refused: ${JSON.stringify(answer)}`);
    return answer;
  },
  finish: async (site, id) => (await askRest<{ id: string }>(site, 'POST', `/samples/imports/${id}/finish`)).id,
};

const linesOf = (batch: Batch): object[] => {
  if (batch.kind === 'leads') return batch.leads.map((lead) => ({ lead }));
  return batch.kind === 'events' ? batch.events.map((event) => ({ event })) : batch.outcomes.map((outcome) => ({ outcome }));
};
