import type { EventDefinition, FieldDefinition, FieldType } from '@umbral/model';
import { type AttributeValue, type EventRecord, type LeadRecord, SAMPLE_LIMITS } from '@umbral/samples';
import { z } from 'zod';
import type { Conversion, EventOfLead } from '../../samples/import/append.ts';
import { Moment } from '../inputs.ts';

/** One line of an import. */
export type ImportLine =
  | { kind: 'leads'; sent: LeadRecord }
  | { kind: 'events'; sent: EventOfLead }
  | { kind: 'outcomes'; sent: Conversion };

/** Reads a line as the definition of an import says; a `string` says why that cannot be. */
export type LineReader = (line: unknown) => ImportLine | string;

const MOST_OF_A_REASON = 500;
const Id = z.string().min(1).max(SAMPLE_LIMITS.idLength);
const Text = z.string().max(SAMPLE_LIMITS.text);
/** Postgres knows no earlier moment than 4714 BC. */
const Stored = Moment.refine((moment) => moment >= -2e14, 'Too long ago.');
const Day = z.iso.date().transform((day) => Date.parse(day));

/** How the values of each type are sent. */
const VALUES = {
  text: Text,
  number: z.number(),
  boolean: z.boolean(),
  date: z.union([Stored, Day]),
  list: z.array(Text).max(SAMPLE_LIMITS.listItems),
} as const satisfies Record<FieldType, z.ZodType>;

type Value = NonNullable<AttributeValue>;

/** Values by the keys of their definitions; null is missing, and is left out. Others are refused rather than lost. */
const valuesOf = (fields: readonly FieldDefinition[]) =>
  z.strictObject(Object.fromEntries(fields.map(({ key, type }) => [key, VALUES[type].nullish()]))).transform((sent) => {
    const known: [string, Value][] = [];
    for (const [key, value] of Object.entries(sent)) if (value !== null && value !== undefined) known.push([key, value]);
    return Object.fromEntries(known);
  });

/** Lists are for leads only: no condition asks an event's property for one. */
const eventOf = ({ key, properties }: EventDefinition) =>
  z.strictObject({
    type: z.literal(key),
    at: Stored,
    properties: valuesOf(properties.filter(({ type }) => type !== 'list'))
      .pipe(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
      .default({}),
  });

const OfLead = z.looseObject({ lead: Id });
const Outcome = z.strictObject({ lead: Id, at: Stored.nullish().transform((at) => at ?? null) });

/** Reads lines of `{"lead"}`, `{"event"}` or `{"outcome"}`. */
export function lineReader(fields: readonly FieldDefinition[], events: readonly EventDefinition[]): LineReader {
  const [first, ...others] = events.map(eventOf);
  const Event: z.ZodType<EventRecord> = first ? z.discriminatedUnion('type', [first, ...others]) : z.never();
  const Lead: z.ZodType<LeadRecord> = z.strictObject({
    id: Id,
    attributes: valuesOf(fields).default({}),
    events: z.array(Event).max(SAMPLE_LIMITS.eventsPerLead).default([]),
    outcome: z
      .boolean()
      .nullish()
      .transform((outcome) => outcome ?? null),
    outcomeAt: Stored.nullish().transform((at) => at ?? null),
  });
  const EventOfLead = OfLead.transform(({ lead, ...event }): { lead: string; event: unknown } => ({ lead, event })).pipe(
    z.object({ lead: Id, event: Event }),
  );
  const Lines = {
    lead: z.strictObject({ lead: Lead }).transform((line): ImportLine => ({ kind: 'leads', sent: line.lead })),
    event: z
      .strictObject({ event: EventOfLead })
      .transform(({ event: { lead, event } }): ImportLine => ({ kind: 'events', sent: { lead, ...event } })),
    outcome: z.strictObject({ outcome: Outcome }).transform((line): ImportLine => ({ kind: 'outcomes', sent: line.outcome })),
  } as const;
  return (sent) => {
    const kind = (['lead', 'event', 'outcome'] as const).find((each) => typeof sent === 'object' && sent !== null && each in sent);
    if (!kind) return 'A line is {"lead": …}, {"event": …} or {"outcome": …}.';
    const read = Lines[kind].safeParse(sent);
    return read.success ? read.data : z.prettifyError(read.error).slice(0, MOST_OF_A_REASON);
  };
}
