import { addNode, type Document, emptyDocument } from '@umbral/model';

/** A document with so many notes on it, the first of which says `text`. */
export function documentWith(notes: number, text = ''): Document {
  let document = emptyDocument();
  for (let n = 1; n <= notes; n++) document = addNode(document, 'note', `note${n}`, { x: n * 10, y: 0 });
  const [first, ...rest] = document.nodes;
  return first?.kind === 'note' ? { ...document, nodes: [{ ...first, data: { text } }, ...rest] } : document;
}
