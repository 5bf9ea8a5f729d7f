import type { Change } from './difference.ts';
import type { Fate, Merged, MergedEdge, MergedNode } from './merge.ts';

/** The fates that are worth a stop, in the order in which they are gone through. */
export const STOP_FATES = ['added', 'removed', 'changed', 'moved'] as const satisfies readonly Fate[];
export type StopFate = (typeof STOP_FATES)[number];

/**
 * One thing that is different: a card with all that is different about it, a connection, or a definition. A connection that came or went
 * with a card is told at the card. `key` names the stop in links; `of`: the card, where it is one; `nodes`: the keys of the cards to look at.
 */
export type Stop = { key: string; fate: StopFate; of: MergedNode | null; nodes: readonly string[]; changes: readonly Change[] };

const FATE_OF_DEFINITION = { Added: 'added', Removed: 'removed', Changed: 'changed' } as const;

/** The card that a connection came or went with. */
function cardOf({ fate, source, target }: MergedEdge, nodes: ReadonlyMap<string, MergedNode>): string | null {
  return [source, target].find((key) => nodes.get(key)?.fate === fate) ?? null;
}

function definitionStop(change: Extract<Change, { definition: unknown }>): Stop {
  const [, of = '', fate = 'Changed'] = /^(field|event)(Added|Removed|Changed)$/.exec(change.kind) ?? [];
  const key = `${of}.${change.definition.key}`;
  return { key, fate: FATE_OF_DEFINITION[fate as keyof typeof FATE_OF_DEFINITION], of: null, nodes: [], changes: [change] };
}

const edgeChange = ({ fate, edge }: MergedEdge): Change => ({ kind: fate === 'added' ? 'edgeAdded' : 'edgeRemoved', edge });

/** What there is to look at in a merged drawing, fate by fate: cards from left to right and top to bottom, connections, definitions. */
export function stopsOf({ nodes, edges, changes }: Merged): Stop[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const withCard = new Map<string, Change[]>();
  const connections: Stop[] = [];
  for (const edge of edges) {
    if (edge.fate === 'unchanged') continue;
    const card = cardOf(edge, byKey);
    const ends = [edge.source, edge.target].filter((key) => byKey.has(key));
    if (card !== null) withCard.set(card, [...(withCard.get(card) ?? []), edgeChange(edge)]);
    else connections.push({ key: `line.${edge.key}`, fate: edge.fate, of: null, nodes: ends, changes: [edgeChange(edge)] });
  }
  const cards = nodes
    .toSorted((a, b) => a.place.x - b.place.x || a.place.y - b.place.y)
    .flatMap((node): Stop[] => {
      const { key, fate } = node;
      if (fate === 'unchanged') return [];
      return [{ key: `card.${key}`, fate, of: node, nodes: [key], changes: [...node.changes, ...(withCard.get(key) ?? [])] }];
    });
  const definitions = changes.flatMap((change) => ('definition' in change ? [definitionStop(change)] : []));
  const all = [...cards, ...connections, ...definitions];
  return STOP_FATES.flatMap((fate) => all.filter((stop) => stop.fate === fate));
}
