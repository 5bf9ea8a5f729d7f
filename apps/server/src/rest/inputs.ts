import { z } from 'zod';

const MOST = { events: 20_000, keys: 500, text: 200 };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length <= MOST.keys;

/** An object as it came, uncopied: whatever its keys are called, they are only ever looked up as its own. */
const Fields = z.custom<Record<string, unknown>>(isRecord, `An object of at most ${MOST.keys} fields.`).meta({
  type: 'object',
  additionalProperties: true,
});

const ISO = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
/** Epoch milliseconds, or an ISO 8601 date and time with its offset. */
export const Moment = z.union([z.number().min(-8.64e15).max(8.64e15), ISO]);

const LeadSent = z
  .object({
    attributes: Fields.describe('Values by field key. What is missing may be left out.'),
    events: z
      .array(z.object({ type: z.string().max(MOST.text), at: Moment, properties: Fields.default({}) }))
      .max(MOST.events)
      .default([])
      .describe('What the lead did, in any order.'),
    previous: Fields.optional().describe('The band that the lead was in before, by score key, for bands with an exit threshold.'),
  })
  .meta({ id: 'Lead' });

const Sent = z.object({
  lead: LeadSent,
  now: Moment.optional().describe('The moment to score for; the present if left out.'),
});

// Compiled, since every request is read by one of these: the same schemas say the same about the same values, only faster.
export const ScoreSent = z.compile(Sent);
export type ScoreSent = z.output<typeof ScoreSent>;

export const LineSent = z.compile(Sent.extend({ id: z.string().max(MOST.text).optional() }));

const Model = z.uuid().describe('The id of a scoring model, as in the address of its studio.');
export const ByLabel = z.compile(z.object({ model: Model, label: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/) }));
export const ByNumber = z.compile(
  z.object({
    model: Model,
    number: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
  }),
);
