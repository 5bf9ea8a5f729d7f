import type { Document } from '../../document/document.ts';
import { LIMITS } from '../../document/limits.ts';
import type { Node } from '../../nodes/kinds.ts';
import type { Position } from '../../nodes/node.ts';
import { referencesOf, withReferences } from '../../nodes/references.ts';
import { withFreeKey } from '../nodes.ts';
import { middleOf, type SizeOf, usualSize, withinCanvas } from '../size.ts';
import { type Clip, copyNodes } from './clip.ts';
import { mergeDefinitions } from './definitions.ts';

/** The document with what was pasted, and the new nodes' ids; or why the document cannot take it. */
export type PasteResult = { ok: true; document: Document; pasted: string[] } | { ok: false; problem: PasteProblem };
export type PasteProblem = { code: 'tooManyNodes' | 'tooManyEdges' | 'tooManyDefinitions'; most: number };

/** Where pasted nodes go: shifted from where they were, or with their middle at a place. */
export type PastePlace = { by: Position } | { middle: Position };

function shiftOf(nodes: readonly Node[], place: PastePlace, sizeOf: SizeOf): Position {
  if ('by' in place) return place.by;
  const middles = nodes.map((node) => middleOf(node, sizeOf));
  const half = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: place.middle.x - half(middles.map(({ x }) => x)), y: place.middle.y - half(middles.map(({ y }) => y)) };
}

function excess({ nodes, edges, fields, events }: Document): PasteProblem | null {
  if (nodes.length > LIMITS.nodes) return { code: 'tooManyNodes', most: LIMITS.nodes };
  if (edges.length > LIMITS.edges) return { code: 'tooManyEdges', most: LIMITS.edges };
  if (Math.max(fields.length, events.length) > LIMITS.definitions) return { code: 'tooManyDefinitions', most: LIMITS.definitions };
  return null;
}

/**
 * Puts copied nodes into a document: under ids that `newId` makes, with the connections among them and the definitions that they need. What a
 * pasted node says about nodes that were not copied with it is kept only where they are in this document too.
 */
export function pasteClip(document: Document, clip: Clip, newId: () => string, place: PastePlace, sizeOf: SizeOf = usualSize): PasteResult {
  const ids = new Map(clip.nodes.map(({ id }) => [id, newId()]));
  const here = new Set(document.nodes.map(({ id }) => id));
  const { fieldKey, propertyKey, ...definitions } = mergeDefinitions(document, clip, referencesOf(clip.nodes).fields);
  const shift = shiftOf(clip.nodes, place, sizeOf);
  let next: Document = { ...document, ...definitions };
  for (const node of clip.nodes) {
    const position = { x: withinCanvas(node.position.x + shift.x), y: withinCanvas(node.position.y + shift.y) };
    const renamed = withReferences(node, {
      field: fieldKey,
      event: (key) => key,
      property: propertyKey,
      node: (id) => ids.get(id) ?? (here.has(id) ? id : null),
    });
    next = { ...next, nodes: [...next.nodes, withFreeKey(next, { ...renamed, id: ids.get(node.id) ?? node.id, position })] };
  }
  const edges = clip.edges.flatMap((edge) => {
    const [source, target] = [ids.get(edge.source), ids.get(edge.target)];
    return source && target ? [{ ...edge, id: newId(), source, target }] : [];
  });
  next = { ...next, edges: [...next.edges, ...edges] };
  const problem = excess(next);
  return problem ? { ok: false, problem } : { ok: true, document: next, pasted: [...ids.values()] };
}

/** How far a copy stands from what it was copied from. */
const ASIDE: Position = { x: 40, y: 40 };

/** Copies nodes and the connections among them within a document, a little below and to the right. */
export function duplicateNodes(document: Document, ids: ReadonlySet<string>, newId: () => string): PasteResult {
  return pasteClip(document, copyNodes(document, ids), newId, { by: ASIDE });
}
