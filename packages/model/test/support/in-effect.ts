import { type Change, type Clash, type Document, diffDocuments, type Edge } from '../../src/index.ts';

type Leaves = Map<string, unknown>;

/** What a value holds at each of its places; things in lists by their ids, where they have some. */
function leaves(value: unknown, path: readonly string[] = [], found: Leaves = new Map()): Leaves {
  if (typeof value !== 'object' || value === null) return found.set(path.join('.'), value);
  const entries = Array.isArray(value)
    ? value.map((each, place) => [typeof each === 'object' && each !== null && 'id' in each ? `${each.id}` : `${place}`, each] as const)
    : Object.entries(value);
  for (const [key, inside] of entries) leaves(inside, [...path, key], found);
  return found;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const wayOf = ({ source, sourcePort, target, targetPort }: Edge) => [source, sourcePort, target, targetPort].join(' ');

const nodeOf = (document: Document, id: string) => document.nodes.find((node) => node.id === id);

/** Whether every place of the field that the change is about holds what it changed it to, but where a clash names it. */
function fieldStands(change: Extract<Change, { kind: 'nodeChanged' }>, outcome: Document, clashes: readonly Clash[]): boolean {
  const { id } = change.node;
  const data: Record<string, unknown> | undefined = nodeOf(outcome, id)?.data;
  const [before, after, now] = [change.before, change.after, data?.[change.field]].map((value) => leaves(value));
  const named = clashes.flatMap((clash) => (clash.kind === 'field' && clash.node.id === id ? [clash.path.join('.')] : []));
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].every((place) => {
    const full = place === '' ? change.field : `${change.field}.${place}`;
    const isNamed = named.some((path) => full === path || full.startsWith(`${path}.`) || path.startsWith(`${full}.`));
    return isNamed || isSame(before?.get(place), after?.get(place)) || isSame(after?.get(place), now?.get(place));
  });
}

function edgeNamed({ id, source, target }: Edge, clashes: readonly Clash[]): boolean {
  return clashes.some((clash) => {
    if (clash.kind === 'edge') return [clash.base, clash.mine, clash.theirs].some((each) => each?.id === id);
    if (clash.kind === 'input') return clash.mine.id === id || clash.theirs.id === id;
    if (clash.kind !== 'node') return false;
    const node = clash.base?.id ?? clash.mine?.id ?? clash.theirs?.id;
    return clash.edges.some((each) => each.id === id) || node === source || node === target;
  });
}

/** The ids at the ports of a node that are in the outcome and in the document that changed their order. */
const arriving = ({ edges }: Document, node: string, others: Document): string[] => {
  const known = new Set(others.edges.map((edge) => `${edge.id} ${wayOf(edge)}`));
  return edges
    .filter((edge) => edge.target === node && known.has(`${edge.id} ${wayOf(edge)}`))
    .map(({ id, targetPort }) => `${targetPort} ${id}`)
    .toSorted((a, b) => (a.split(' ')[0] ?? '').localeCompare(b.split(' ')[0] ?? ''));
};

/** Whether what a change did can be found in the outcome; `clashes`: those that excuse it. */
function stands(change: Change, after: Document, outcome: Document, clashes: readonly Clash[]): boolean {
  if ('node' in change) {
    const { id } = change.node;
    const node = nodeOf(outcome, id);
    if (clashes.some((clash) => clash.kind === 'node' && [clash.base, clash.mine, clash.theirs].some((each) => each?.id === id)))
      return true;
    if (change.kind === 'nodeRemoved') return node?.kind !== change.node.kind;
    if (node?.kind !== change.node.kind) return false;
    if (change.kind === 'nodeChanged') return fieldStands(change, outcome, clashes);
    if (change.kind === 'nodeMoved')
      return isSame(node.position, change.node.position) || clashes.some((clash) => clash.kind === 'position' && clash.node.id === id);
    if (change.kind === 'nodeAdded') return true;
    return (
      clashes.some((clash) => clash.kind === 'order' && clash.node.id === id) ||
      isSame(arriving(outcome, id, after), arriving(after, id, outcome))
    );
  }
  if ('edge' in change) {
    const isThere = outcome.edges.some((edge) => wayOf(edge) === wayOf(change.edge));
    // Another edge may run where a removed one did.
    const isGone = !outcome.edges.some((edge) => edge.id === change.edge.id && wayOf(edge) === wayOf(change.edge));
    return (change.kind === 'edgeAdded' ? isThere : isGone) || edgeNamed(change.edge, clashes);
  }
  const list: readonly { key: string }[] = change.kind.startsWith('field') ? outcome.fields : outcome.events;
  const now = list.find(({ key }) => key === change.definition.key);
  const isNamed = clashes.some((clash) => clash.kind === 'definition' && clash.name === change.definition.key);
  return isNamed || (change.kind.endsWith('Removed') ? now === undefined : isSame(now, change.definition));
}

/** The changes from one document to another that the outcome does not have, and no clash names. */
export const lost = (before: Document, after: Document, outcome: Document, clashes: readonly Clash[]): Change[] =>
  diffDocuments(before, after).filter((change) => !stands(change, after, outcome, clashes));
