import { EventDefinition } from '@umbral/model';
import { EventRecord, ImportReport, LeadRecord, SAMPLE_LIMITS, SampleField } from '@umbral/samples';
import { z } from 'zod';
import { abandonImport, appendBatch, beginImport, finishImport } from '../samples/import.ts';
import { listLeads } from '../samples/leads.ts';
import { getSample, listSamples, removeSample, renameSample } from '../samples/store.ts';
import { ById, Id, Name } from './inputs.ts';
import { procedure, router } from './procedure.ts';

const MOST_LEADS = { batch: 1_000, page: 2_000 };
const MOST_EVENT_DEFINITIONS = 2_000;

/** Postgres knows no earlier moment than 4714 BC; no lead is that old. */
const Moment = z.number().min(-2e14).max(8.64e15);
const Count = z.int().min(0);
const LeadSent = LeadRecord.extend({
  events: z.array(EventRecord.extend({ at: Moment })).max(SAMPLE_LIMITS.eventsPerLead),
  outcomeAt: Moment.nullable(),
});

/** Samples, and their import: `begin`, `append` batch by batch, `finish` (or `abandon`). */
export const samples = router({
  list: procedure.query(({ ctx }) => listSamples(ctx)),

  get: procedure.input(ById).query(({ ctx, input }) => getSample(ctx, input.id)),

  leads: procedure
    .input(z.object({ id: Id, after: Count.nullable(), limit: z.int().min(1).max(MOST_LEADS.page) }))
    .query(({ ctx, input }) => listLeads(ctx, input.id, input.after, input.limit)),

  rename: procedure.input(z.object({ id: Id, name: Name })).mutation(({ ctx, input }) => renameSample(ctx, input.id, input.name)),

  remove: procedure.input(ById).mutation(({ ctx, input }) => removeSample(ctx, input.id)),

  begin: procedure
    .input(
      z.object({
        name: Name,
        fields: z.array(SampleField).max(SAMPLE_LIMITS.attributes),
        events: z.array(EventDefinition).max(MOST_EVENT_DEFINITIONS),
        asOf: Moment,
      }),
    )
    .mutation(({ ctx, input }) => beginImport(ctx, input)),

  append: procedure
    .input(z.object({ id: Id, batch: Count.max(2_147_483_647), leads: z.array(LeadSent).max(MOST_LEADS.batch) }))
    .mutation(({ ctx, input }) => appendBatch(ctx, input.id, input.batch, input.leads)),

  finish: procedure
    .input(z.object({ id: Id, leadCount: Count, eventCount: Count, report: ImportReport }))
    .mutation(({ ctx, input }) => finishImport(ctx, input)),

  abandon: procedure.input(ById).mutation(({ ctx, input }) => abandonImport(ctx, input.id)),
});
