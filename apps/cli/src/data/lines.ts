import type { Lead } from '@umbral/evaluator';
import { badInput } from '../exit.ts';
import type { Session } from './session.ts';

export type NamedLead = Lead & { id: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the statement of a reading makes is of this shape but for what a file can hold: attributes, previous bands and properties of any kind. */
function leadOf(line: string): NamedLead {
  const { id, attributes, previous, events } = JSON.parse(line) as {
    id: string;
    attributes: unknown;
    previous: unknown;
    events: unknown[];
  };
  if (!isRecord(attributes)) throw badInput(`the lead ${id} has no attributes that can be read`);
  return {
    id,
    attributes,
    previous: isRecord(previous)
      ? Object.fromEntries(Object.entries(previous).map(([key, band]) => [key, typeof band === 'string' ? band : null]))
      : {},
    events: events.flatMap((event) => {
      if (!isRecord(event) || typeof event.type !== 'string' || typeof event.at !== 'number') return [];
      return [{ type: event.type, at: event.at, properties: isRecord(event.properties) ? event.properties : {} }];
    }),
  };
}

/** The leads of a reading, some at a time; never more than a few thousand are in memory. */
export async function* leadPages(session: Session, lines: string): AsyncGenerator<NamedLead[], void, undefined> {
  for await (const rows of session.pages(lines)) yield rows.map(([line]) => leadOf(String(line)));
}
