import { type Condition, type Document, eventsOf, fieldsOf, type Node, type NodeKind } from '@umbral/model';
import { labelText } from './labels.ts';

/** What the kinds of cards are called. */
export const KINDS: Record<NodeKind, string> = {
  criterion: 'Criterion',
  activity: 'Activity',
  segment: 'Segment',
  decay: 'Decay',
  group: 'Group',
  score: 'Score',
  bands: 'Bands',
  matrix: 'Matrix',
  disqualifier: 'Disqualifier',
  audience: 'Audience',
  note: 'Note',
};

const fieldsIn = (condition: Condition): string[] => {
  if (condition.kind === 'comparison') return condition.field === '' ? [] : [condition.field];
  return condition.kind === 'activity' ? [] : condition.of.flatMap(fieldsIn);
};

/** What a card without a title goes by: its kind, and the fields or events that it reads. */
function untitled(node: Node, document: Document): string {
  const kind = KINDS[node.kind];
  const named = (keys: readonly string[], all: ReadonlyMap<string, { label: Parameters<typeof labelText>[0] }>): string => {
    const names = [...new Set(keys)].map((key) => {
      const found = all.get(key);
      return found ? labelText(found.label) : key;
    });
    return names.length === 0 ? kind : `${kind} (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''})`;
  };
  if (node.kind === 'activity') return named(node.data.events, eventsOf(document));
  if (node.kind === 'criterion' || node.kind === 'segment') {
    const ladder = node.kind === 'criterion' && node.data.ladder ? [node.data.ladder.field] : [];
    return named([...fieldsIn(node.data.condition), ...ladder], fieldsOf(document));
  }
  return kind;
}

export const titleOf = (node: Node, document: Document): string =>
  node.kind !== 'note' && node.data.title ? labelText(node.data.title) : untitled(node, document);

/** How the nodes, bands and grades of a scoring model are called; ids where there is no document to look in. */
export type Names = {
  node: (id: string) => string;
  /** The band of a bands node, or the grade of a matrix. */
  label: (node: string, id: string) => string;
};

export function namesOf(document: Document | null): Names {
  const nodes = new Map(document?.nodes.map((node) => [node.id, node]) ?? []);
  return {
    node: (id) => {
      const node = nodes.get(id);
      return node && document ? titleOf(node, document) : id;
    },
    label: (nodeId, id) => {
      if (id === 'disqualified') return 'Disqualified';
      const node = nodes.get(nodeId);
      const labels = node?.kind === 'bands' ? node.data.bands : node?.kind === 'matrix' ? node.data.grades : [];
      const found = labels.find((each) => each.id === id);
      return found ? labelText(found.label) : id;
    },
  };
}
