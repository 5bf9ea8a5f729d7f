import { z } from 'zod';
import { EventDefinition, FieldDefinition } from '../catalogue/field.ts';
import { Node } from '../nodes/kinds.ts';
import { Edge } from './edge.ts';
import { LIMITS } from './limits.ts';
import { DOCUMENT_VERSION } from './version.ts';

/**
 * A scoring model as drawn. The schema refuses what no editor could have made; what is merely unfinished or wrong
 * (cycles, empty conditions, unknown fields) is allowed here and reported by the compiler.
 * `fields` and `events` define what the standard catalogue does not have, so that a document means the same wherever it is opened.
 */
export const Document = z.strictObject({
  format: z.literal('umbral.document'),
  version: z.literal(DOCUMENT_VERSION),
  nodes: z.array(Node).max(LIMITS.nodes),
  edges: z.array(Edge).max(LIMITS.edges),
  fields: z.array(FieldDefinition).max(LIMITS.definitions),
  events: z.array(EventDefinition).max(LIMITS.definitions),
});
export type Document = z.infer<typeof Document>;
