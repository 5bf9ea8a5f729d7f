import { z } from 'zod';
import { authorOf } from '../versions/author.ts';
import { compareVersions, listChangedLeads } from '../versions/compare.ts';
import { listKnownLabels, listLabelMoves } from '../versions/label-history.ts';
import { listLabels, moveLabel, removeLabel } from '../versions/labels.ts';
import { previewVersion } from '../versions/propose.ts';
import { publish } from '../versions/publish.ts';
import { restoreVersion } from '../versions/restore.ts';
import { getVersion, listVersions } from '../versions/store.ts';
import { Id, Revision } from './inputs.ts';
import { editing, router, viewing } from './procedure.ts';

const MOST_ON_A_PAGE = 100;
/** As many leads as a sample may have at all, and more. */
const MOST_LEADS = 100_000_000;

const VersionNumber = z.int().min(1).max(2_147_483_647);
/** Postgres text cannot hold NUL. */
const Note = z
  .string()
  .trim()
  .max(2_000)
  .refine((note) => !note.includes('\0'));
/** The rule of a document's identifiers, in lower case. */
const LabelName = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/);
const Side = z.union([VersionNumber, z.literal('draft')]);
const Intent = z.object({ modelId: Id, revision: Revision, sampleId: Id.nullable() });
/** `revision`: what the draft has to be still. */
const Sides = z.object({ modelId: Id, before: Side, after: Side, revision: Revision.nullable().default(null) });
/** A name of the client's own choice, by which it may ask how far a trial is. */
const Watch = z.uuid().nullable().default(null);
/** Keys and ids of documents, as long as they may be; one that there is none of finds nothing. */
const Key = z.string().max(200);
/** 0: there was no such label. */
const NamedLabel = z.object({ modelId: Id, name: LabelName, revision: z.int().min(0).max(2_147_483_647) });

const labels = router({
  list: viewing.input(z.object({ modelId: Id })).query(({ ctx, input }) => listLabels(ctx, input.modelId)),

  move: editing
    .input(NamedLabel.extend({ number: VersionNumber }))
    .mutation(({ ctx, input }) => moveLabel(ctx, { ...input, author: authorOf(ctx.user) })),

  remove: editing.input(NamedLabel).mutation(({ ctx, input }) => removeLabel(ctx, { ...input, author: authorOf(ctx.user) })),

  /** Also those that were taken away. */
  known: viewing.input(z.object({ modelId: Id })).query(({ ctx, input }) => listKnownLabels(ctx, input.modelId)),

  history: viewing
    .input(
      z.object({
        modelId: Id,
        name: LabelName,
        after: VersionNumber.nullable(),
        limit: z.int().min(1).max(MOST_ON_A_PAGE),
      }),
    )
    .query(({ ctx, input }) => listLabelMoves(ctx, input)),
});

/** The published versions of scoring models, by number. Nothing here changes one: they are made, looked at, and pointed at by labels. */
export const versions = router({
  preview: viewing.input(Intent.extend({ watch: Watch })).query(({ ctx, input }) => previewVersion(ctx, input, Date.now())),

  publish: editing
    .input(Intent.extend({ number: VersionNumber, publishId: z.uuid(), note: Note }))
    .mutation(({ ctx, input }) => publish(ctx, { ...input, author: authorOf(ctx.user) }, Date.now())),

  list: viewing
    .input(z.object({ modelId: Id, after: VersionNumber.nullable(), limit: z.int().min(1).max(MOST_ON_A_PAGE) }))
    .query(({ ctx, input }) => listVersions(ctx, input.modelId, input.after, input.limit)),

  get: viewing
    .input(z.object({ modelId: Id, number: VersionNumber }))
    .query(({ ctx, input }) => getVersion(ctx, input.modelId, input.number)),

  compare: viewing.input(Sides.extend({ sampleId: Id.nullable(), watch: Watch })).query(({ ctx, input }) => compareVersions(ctx, input)),

  /** The leads behind the figures of a comparison, page by page; `move`: only those that go from here to there. */
  changedLeads: viewing
    .input(
      Sides.extend({
        sampleId: Id,
        of: z.enum(['scores', 'bands', 'grades']),
        key: Key,
        move: z.object({ from: Key.nullable(), to: Key.nullable() }).nullable(),
        offset: z.int().min(0).max(MOST_LEADS),
        limit: z.int().min(1).max(MOST_ON_A_PAGE),
      }),
    )
    .query(({ ctx, input }) => listChangedLeads(ctx, input)),

  /** How far a trial is, whichever server makes it. */
  progress: viewing.input(z.object({ watch: z.uuid() })).query(({ ctx, input }) => ctx.trials.progress(ctx, input.watch)),

  /** Makes the version's document the draft; what was the draft before stays a revision of it. */
  restore: editing
    .input(z.object({ modelId: Id, number: VersionNumber, revision: Revision, saveId: z.uuid() }))
    .mutation(({ ctx, input }) => restoreVersion(ctx, input)),

  labels,
});
