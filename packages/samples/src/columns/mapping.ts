import { FieldType, Identifier, Label } from '@umbral/model';
import { z } from 'zod';
import { SAMPLE_LIMITS } from '../sample.ts';
import { DateFormat } from './dates.ts';

/** How the cells of a column are written; only what its type needs is looked at. */
export const Format = z.strictObject({
  decimal: z.enum(['.', ',']),
  dateFormat: DateFormat,
  listSeparator: z.string().min(1).max(3),
});
export type Format = z.infer<typeof Format>;

/** What a column is used for, in each file. `key` and `label` matter for fields and properties. */
const columnOf = <U extends string>(uses: readonly [U, ...U[]]) =>
  z.strictObject({
    column: z.int().min(0),
    use: z.enum(uses),
    key: z.union([Identifier, z.literal('')]),
    type: FieldType,
    label: Label,
    format: Format,
  });

export const LeadColumn = columnOf(['id', 'field', 'outcome', 'outcomeAt', 'ignore']);
export type LeadColumn = z.infer<typeof LeadColumn>;
export const EventColumn = columnOf(['leadId', 'type', 'at', 'property', 'ignore']);
export type EventColumn = z.infer<typeof EventColumn>;
export const OutcomeColumn = columnOf(['leadId', 'at', 'ignore']);
export type OutcomeColumn = z.infer<typeof OutcomeColumn>;

const Columns = <T extends z.ZodType>(column: T) => z.array(column).max(SAMPLE_LIMITS.attributes);
const Cell = z.string().max(SAMPLE_LIMITS.text);

/** The leads file. `outcomePositive`: the outcome column's values that mean "converted", in any case; an empty cell means `outcomeEmpty`. */
export const LeadsMapping = z.strictObject({
  columns: Columns(LeadColumn),
  outcomePositive: z.array(Cell).max(50),
  outcomeEmpty: z.enum(['unknown', 'no']),
});
export type LeadsMapping = z.infer<typeof LeadsMapping>;

/** The events file. Without a type column every event is an `eventType`; `types` says which event a value of the type column is. */
export const EventsMapping = z.strictObject({
  columns: Columns(EventColumn),
  eventType: Identifier.nullable(),
  types: z.array(z.strictObject({ value: Cell, key: Identifier })).max(SAMPLE_LIMITS.eventTypes),
});
export type EventsMapping = z.infer<typeof EventsMapping>;

/** The outcomes file: a row says that its lead converted. */
export const OutcomesMapping = z.strictObject({ columns: Columns(OutcomeColumn) });
export type OutcomesMapping = z.infer<typeof OutcomesMapping>;

/**
 * Leads that were made less than so many days before the sample's moment, by a date column of the leads file, and did not convert so far:
 * their outcome is still open.
 */
export const OutcomeWindow = z.strictObject({ days: z.int().min(1).max(3_650), column: z.int().min(0) });
export type OutcomeWindow = z.infer<typeof OutcomeWindow>;

/** How files become leads: what suggestMapping proposes and a person corrects. `asOf`: the sample's moment, null to take it from the data. */
export const Mapping = z.strictObject({
  leads: LeadsMapping,
  events: EventsMapping.nullable(),
  outcomes: OutcomesMapping.nullable(),
  missingTokens: z.array(z.string().max(100)).max(100),
  asOf: z.number().min(-8.64e15).max(8.64e15).nullable(),
  outcomeWindow: OutcomeWindow.nullable(),
});
export type Mapping = z.infer<typeof Mapping>;
