import { addNode, connect, type Document, moveNodes, type Node, type NodeOf, removeNodes, TEMPLATES, updateNode } from '@umbral/model';

function nodeOf({ nodes }: Document, id: string): Node {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`There is no node ${id}`);
  return node;
}

/** A condition as a person could have drawn it. */
const inTheSouth: NodeOf<'criterion'>['data']['condition'] = {
  kind: 'all',
  of: [{ kind: 'comparison', field: 'country', operator: 'is', value: 'ES', orMissing: false }],
};

/** The combined template worked on: cards added (connected), removed, changed in two fields, replaced at their place, and moved. */
export function redrawn(): Document {
  const start = TEMPLATES.combined();
  const gone = removeNodes(start, new Set(['free_mail']));
  const added = addNode(gone, 'criterion', 'newcomer', nodeOf(start, 'free_mail').position);
  const named = updateNode(added, 'newcomer', 'criterion', { title: { text: 'From the south' }, condition: inTheSouth, points: 15 });
  const joined = connect(named, 'newcomer_fit', { source: 'newcomer', sourcePort: 'out', target: 'fit', targetPort: 'in' });
  const changed = updateNode(joined, 'decides', 'criterion', { points: 45, enabled: false });
  const limited = updateNode(changed, 'fit', 'group', { maximum: 60 });
  const { x, y } = nodeOf(limited, 'engagement').position;
  return moveNodes(limited, new Map([['engagement', { x, y: y + 40 }]]));
}
