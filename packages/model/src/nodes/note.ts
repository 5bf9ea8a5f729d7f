import { z } from 'zod';
import { LIMITS } from '../document/limits.ts';
import { type NodeKindSpec, nodeOf } from './node.ts';

/** A remark on the canvas; it has no part in any score. */
const NoteData = z.strictObject({ text: z.string().max(LIMITS.noteText) });
export type NoteData = z.infer<typeof NoteData>;

export const NoteNode = nodeOf('note', NoteData);
export type NoteNode = z.infer<typeof NoteNode>;

export const note: NodeKindSpec<NoteData> = { defaults: () => ({ text: '' }) };
