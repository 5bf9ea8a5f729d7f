import { z } from 'zod';
import { compareVersions } from '../versions/compare.ts';
import { listLabels, moveLabel, removeLabel } from '../versions/labels.ts';
import { previewVersion } from '../versions/propose.ts';
import { publish } from '../versions/publish.ts';
import { restoreVersion } from '../versions/restore.ts';
import { getVersion, listVersions } from '../versions/store.ts';
import { Id, Revision } from './inputs.ts';
import { procedure, router } from './procedure.ts';

const MOST_ON_A_PAGE = 100;

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
/** 0: there was no such label. */
const NamedLabel = z.object({ modelId: Id, name: LabelName, revision: z.int().min(0).max(2_147_483_647) });

const labels = router({
  list: procedure.input(z.object({ modelId: Id })).query(({ ctx, input }) => listLabels(ctx, input.modelId)),

  move: procedure.input(NamedLabel.extend({ number: VersionNumber })).mutation(({ ctx, input }) => moveLabel(ctx, input)),

  remove: procedure.input(NamedLabel).mutation(({ ctx, input }) => removeLabel(ctx, input)),
});

/** The published versions of scoring models, by number. Nothing here changes one: they are made, looked at, and pointed at by labels. */
export const versions = router({
  preview: procedure.input(Intent).query(({ ctx, input }) => previewVersion(ctx, input, Date.now())),

  publish: procedure
    .input(Intent.extend({ number: VersionNumber, publishId: z.uuid(), note: Note }))
    .mutation(({ ctx, input }) => publish(ctx, input, Date.now())),

  list: procedure
    .input(z.object({ modelId: Id, after: VersionNumber.nullable(), limit: z.int().min(1).max(MOST_ON_A_PAGE) }))
    .query(({ ctx, input }) => listVersions(ctx, input.modelId, input.after, input.limit)),

  get: procedure
    .input(z.object({ modelId: Id, number: VersionNumber }))
    .query(({ ctx, input }) => getVersion(ctx, input.modelId, input.number)),

  compare: procedure
    .input(z.object({ modelId: Id, before: Side, after: Side, sampleId: Id.nullable() }))
    .query(({ ctx, input }) => compareVersions(ctx, input)),

  /** Makes the version's document the draft; what was the draft before stays a revision of it. */
  restore: procedure
    .input(z.object({ modelId: Id, number: VersionNumber, revision: Revision, saveId: z.uuid() }))
    .mutation(({ ctx, input }) => restoreVersion(ctx, input)),

  labels,
});
