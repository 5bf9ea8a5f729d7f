import type { Lead } from '@umbral/evaluator';

type Field = { key: string; type: 'text' | 'number' | 'boolean' | 'list' };
/** What a sample holds, as an import says it first. */
type Definition = { fields: Field[]; events: { key: string; properties: Field[] }[] };

const TYPES: Readonly<Record<string, Field['type']>> = { string: 'text', number: 'number', boolean: 'boolean', object: 'list' };

function fieldsOf(records: readonly Readonly<Record<string, unknown>>[]): Field[] {
  const found = new Map<string, Field>();
  for (const record of records)
    for (const [key, value] of Object.entries(record)) found.set(key, { key, type: TYPES[typeof value] ?? 'text' });
  return [...found.values()];
}

/** The fields, kinds of events and properties that there are in some leads. */
export function definitionOf(leads: readonly Lead[]): Definition {
  const events = leads.flatMap((lead) => lead.events ?? []);
  const kinds = [...new Set(events.map(({ type }) => type))];
  return {
    fields: fieldsOf(leads.map(({ attributes }) => attributes ?? {})),
    events: kinds.map((key) => ({
      key,
      properties: fieldsOf(events.filter(({ type }) => type === key).map(({ properties }) => properties ?? {})),
    })),
  };
}
