import type { Document } from '../../document/document.ts';
import { emptyDocument } from '../../document/empty.ts';
import { referencesOf } from '../../nodes/references.ts';

/** What was copied: nodes, the edges among them, and the fields and events that they name and that the catalogue does not have. */
export type Clip = Omit<Document, 'format'> & { format: typeof CLIP_FORMAT };

export const CLIP_FORMAT = 'umbral.clip';

/** Copies nodes with all that they need elsewhere. */
export function copyNodes(document: Document, ids: ReadonlySet<string>): Clip {
  const nodes = document.nodes.filter(({ id }) => ids.has(id));
  const { fields, events } = referencesOf(nodes);
  return {
    ...emptyDocument(),
    format: CLIP_FORMAT,
    nodes,
    edges: document.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
    fields: document.fields.filter(({ key }) => fields.has(key)),
    events: document.events.filter(({ key }) => events.has(key)),
  };
}

/** The text that goes to the clipboard. */
export const writeClip = (clip: Clip): string => JSON.stringify(clip);
