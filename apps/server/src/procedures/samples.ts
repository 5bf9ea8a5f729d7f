import { EventDefinition } from '@umbral/model';
import { EventRecord, ImportReport, LeadRecord, SAMPLE_LIMITS, SampleField } from '@umbral/samples';
import { z } from 'zod';
import { abandonImport } from '../samples/import/abandon.ts';
import { appendEvents, appendLeads, appendOutcomes } from '../samples/import/append.ts';
import { beginImport } from '../samples/import/begin.ts';
import { finishImport } from '../samples/import/finish.ts';
import { listLeads } from '../samples/leads.ts';
import { getSample, hasOutcomeTimes, listSamples, removeSample, renameSample } from '../samples/store.ts';
import { ById, Id, Name } from './inputs.ts';
import { editing, router, viewing } from './procedure.ts';

/** How many each call may bring or ask for. */
const MOST = { leads: 1_000, events: 10_000, outcomes: 10_000, page: 2_000 };

/** Postgres knows no earlier moment than 4714 BC; no lead is that old. */
const Moment = z.number().min(-2e14).max(8.64e15);
const Count = z.int().min(0);
const Batch = Count.max(2_147_483_647);
const LeadId = z.string().min(1).max(SAMPLE_LIMITS.idLength);
const EventSent = EventRecord.extend({ at: Moment });
const LeadSent = LeadRecord.extend({
  events: z.array(EventSent).max(SAMPLE_LIMITS.eventsPerLead),
  outcomeAt: Moment.nullable(),
});

// Compiled, since a large sample is a thousand of these: the same schemas say the same about the same values, only faster.
const LeadBatch = z.compile(z.object({ id: Id, batch: Batch, leads: z.array(LeadSent).max(MOST.leads) }));
const EventBatch = z.compile(z.object({ id: Id, batch: Batch, events: z.array(EventSent.extend({ lead: LeadId })).max(MOST.events) }));
const OutcomeSent = z.strictObject({ lead: LeadId, at: Moment.nullable() });
const OutcomeBatch = z.compile(z.object({ id: Id, batch: Batch, outcomes: z.array(OutcomeSent).max(MOST.outcomes) }));

const Fields = z.array(SampleField).max(SAMPLE_LIMITS.attributes);
const Events = z.array(EventDefinition).max(SAMPLE_LIMITS.eventTypes);
const Into = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.enum(['replace', 'append']), sampleId: Id }),
]);

/**
 * Samples, and their import: `begin`; leads by `append`, then, where they come by themselves, their events and outcomes, batch by batch;
 * `finish` (or `abandon`). A batch that is sent twice counts once.
 */
export const samples = router({
  list: viewing.query(({ ctx }) => listSamples(ctx)),

  get: viewing.input(ById).query(({ ctx, input }) => getSample(ctx, input.id)),

  hasOutcomeTimes: viewing.input(ById).query(({ ctx, input }) => hasOutcomeTimes(ctx, input.id)),

  /** What a sample holds, or how far counting it is: ask again. */
  profile: viewing.input(ById).query(({ ctx, input }) => ctx.profiles.ask(ctx, input.id)),

  /** `edition`: as the page before told it, which refuses to mix two states of a sample; left out or null for the first. */
  leads: viewing
    .input(z.object({ id: Id, after: Count.nullable(), edition: z.string().max(100).nullish(), limit: z.int().min(1).max(MOST.page) }))
    .query(({ ctx, input }) => listLeads(ctx, input.id, { after: input.after, edition: input.edition ?? null }, input.limit)),

  rename: editing.input(z.object({ id: Id, name: Name })).mutation(({ ctx, input }) => renameSample(ctx, input.id, input.name)),

  remove: editing.input(ById).mutation(async ({ ctx, input }) => {
    const removed = await removeSample(ctx, input.id);
    ctx.sweeper.nudge();
    return removed;
  }),

  /** `id`: asked for again with the same, it begins once. `name`: of a new sample; one that is replaced or appended to keeps its own. */
  begin: editing
    .input(z.object({ id: Id.optional(), name: Name, into: Into.default({ kind: 'new' }), fields: Fields, events: Events, asOf: Moment }))
    .mutation(({ ctx, input }) => beginImport(ctx, input)),

  append: editing.input(LeadBatch).mutation(({ ctx, input }) => appendLeads(ctx, input.id, input.batch, input.leads)),

  /** Events of leads that were appended before. `unknown`: the places in the batch of those that belong to no lead and were left out. */
  appendEvents: editing.input(EventBatch).mutation(({ ctx, input }) => appendEvents(ctx, input.id, input.batch, input.events)),

  /** Leads that were appended before and converted, and when, if that is known. `unknown`: as for events. */
  appendOutcomes: editing.input(OutcomeBatch).mutation(({ ctx, input }) => appendOutcomes(ctx, input.id, input.batch, input.outcomes)),

  /**
   * `leadCount`, `eventCount`: how many of those sent should be stored (what was `unknown` not counted). `fields`, `events`, `asOf`: what
   * `begin` could not know yet.
   */
  finish: editing
    .input(
      z.object({
        id: Id,
        leadCount: Count,
        eventCount: Count,
        report: ImportReport,
        fields: Fields.optional(),
        events: Events.optional(),
        asOf: Moment.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { leadCount, eventCount, ...finish } = input;
      const finished = await finishImport(ctx, { ...finish, sent: { leads: leadCount, events: eventCount } });
      ctx.sweeper.nudge();
      return finished;
    }),

  abandon: editing.input(ById).mutation(async ({ ctx, input }) => {
    const abandoned = await abandonImport(ctx, input.id);
    ctx.sweeper.nudge();
    return abandoned;
  }),
});
