import { CATALOGUE_EVENTS, CATALOGUE_FIELDS, type EventDefinition, type FieldDefinition, FieldType, Identifier } from '@umbral/model';
import { SAMPLE_LIMITS } from '@umbral/samples';
import { z } from 'zod';
import { Moment } from '../inputs.ts';

const Text = z.string().trim().min(1).max(200);
const FieldSent = z.strictObject({
  key: Identifier,
  type: FieldType,
  label: Text.optional().describe('What people call it; else what the catalogue says, or the key.'),
});
const uniqueKeys = (definitions: readonly { key: string }[]) => new Set(definitions.map(({ key }) => key)).size === definitions.length;

const EventSent = z.strictObject({
  key: Identifier,
  label: Text.optional(),
  properties: z.array(FieldSent).max(SAMPLE_LIMITS.properties).refine(uniqueKeys, 'Each key once.').default([]),
});

/** What a service says of a sample before its leads: what they hold, and where they go. */
export const DefinitionSent = z
  .strictObject({
    name: Text.refine((name) => !name.includes('\0'), 'No NUL.').describe('Of a new sample; one that is there keeps its own.'),
    into: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('new') }),
        z.strictObject({ kind: z.enum(['replace', 'append']), sample: z.uuid() }),
      ])
      .default({ kind: 'new' }),
    fields: z.array(FieldSent).max(SAMPLE_LIMITS.attributes).refine(uniqueKeys, 'Each key once.'),
    events: z.array(EventSent).max(SAMPLE_LIMITS.eventTypes).refine(uniqueKeys, 'Each key once.').default([]),
    asOf: Moment.optional().describe('The moment at which the sample is true; that of its newest event if left out.'),
  })
  .meta({ id: 'SampleDefinition' });
export type DefinitionSent = z.output<typeof DefinitionSent>;

type Sent = { key: string; label?: string | undefined };

/** The label that was sent, that of the catalogue, or the key. */
const labelOf = ({ key, label }: Sent, catalogue: readonly { key: string; label: FieldDefinition['label'] }[]) =>
  label === undefined ? (catalogue.find((each) => each.key === key)?.label ?? { text: key }) : { text: label };

/** The definitions as a sample keeps them. */
export function definitionsOf({ fields, events }: DefinitionSent): { fields: FieldDefinition[]; events: EventDefinition[] } {
  return {
    fields: fields.map((field) => ({ key: field.key, type: field.type, label: labelOf(field, CATALOGUE_FIELDS) })),
    events: events.map((event) => {
      const known = CATALOGUE_EVENTS.find(({ key }) => key === event.key)?.properties ?? [];
      const properties = event.properties.map((each) => ({ key: each.key, type: each.type, label: labelOf(each, known) }));
      return { key: event.key, label: labelOf(event, CATALOGUE_EVENTS), properties };
    }),
  };
}
