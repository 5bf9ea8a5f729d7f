import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Label } from '../document/label.ts';

/** Text, number, true/false, moment in time, or list of texts. */
export const FieldType = z.enum(['text', 'number', 'boolean', 'date', 'list']);
export type FieldType = z.infer<typeof FieldType>;

/** A field of a lead, or a property of an event. Text compares trimmed and case-insensitively unless `caseSensitive`. */
export const FieldDefinition = z.strictObject({
  key: Identifier,
  type: FieldType,
  label: Label,
  caseSensitive: z.boolean().optional(),
});
export type FieldDefinition = z.infer<typeof FieldDefinition>;

/** A kind of event and the properties that its events carry. */
export const EventDefinition = z.strictObject({
  key: Identifier,
  label: Label,
  properties: z.array(FieldDefinition).max(50),
});
export type EventDefinition = z.infer<typeof EventDefinition>;
