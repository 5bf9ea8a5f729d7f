import type { Document } from '@umbral/model';
import { z } from 'zod';
import { readDocumentSent } from '../models/read.ts';
import { newerThan } from '../models/revisions.ts';
import { ruleSetOf } from '../models/rule-set.ts';
import { saveDraft } from '../models/save.ts';
import { createModel, getModel, listModels, removeModel, renameModel, restoreModel } from '../models/store.ts';
import { ById, Id, Name, Revision } from './inputs.ts';
import { editing, router, viewing } from './procedure.ts';

/** A document as it arrives: typed for the client's sake, checked by `readDocumentSent`, which also opens older versions. */
const DocumentSent = z.custom<Document>((value) => value !== undefined);

/** Scoring models and their drafts. */
export const models = router({
  list: viewing.query(({ ctx }) => listModels(ctx)),

  create: editing
    .input(z.object({ name: Name, document: DocumentSent }))
    .mutation(({ ctx, input }) => createModel(ctx, input.name, readDocumentSent(input.document))),

  get: viewing.input(ById).query(({ ctx, input }) => getModel(ctx, input.id)),

  /** The draft as it is now, and who saved it since this revision; null where this is the newest. */
  newer: viewing.input(z.object({ id: Id, revision: Revision })).query(({ ctx, input }) => newerThan(ctx, input.id, input.revision)),

  rename: editing.input(z.object({ id: Id, name: Name })).mutation(({ ctx, input }) => renameModel(ctx, input.id, input.name)),

  /** Can be undone with `restore`. */
  remove: editing.input(ById).mutation(({ ctx, input }) => removeModel(ctx, input.id)),

  restore: editing.input(ById).mutation(({ ctx, input }) => restoreModel(ctx, input.id)),

  save: editing
    .input(z.object({ id: Id, baseRevision: Revision, saveId: z.uuid(), document: DocumentSent }))
    .mutation(({ ctx, input }) => saveDraft(ctx, { ...input, document: readDocumentSent(input.document) })),

  ruleSet: viewing.input(ById).query(({ ctx, input }) => ruleSetOf(ctx, input.id)),
});
