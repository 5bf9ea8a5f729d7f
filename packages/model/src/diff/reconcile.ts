import type { EventDefinition, FieldDefinition } from '../catalogue/field.ts';
import type { Document } from '../document/document.ts';
import type { Node } from '../nodes/kinds.ts';
import { type Choices, type Clash, eachOf, Referee, type Side, type Three, uncontested } from './clashes.ts';
import { EdgeMerge } from './reconcile-edges.ts';
import { type Contest, NodeMerge } from './reconcile-nodes.ts';
import { same } from './same.ts';

/** Two documents that came of one, as one document again, and what it could not hold of both. */
export type Reconciled = { document: Document; clashes: readonly Clash[] };

/**
 * Puts two changes of a document together: everything that only one of them changed is as that one has it. Where both changed one thing,
 * each in another way, there is a clash, which `choices` decides, and otherwise they do. Neither loses anything that no clash names. A
 * node is changed too by an edge that is drawn to it. The outcome may be unfinished or wrong in the ways that a drawing may be: two nodes
 * with one key, a cycle. No document may have an id twice; of nodes that do, the last is meant.
 */
export function reconcile(base: Document, mine: Document, theirs: Document, choices: Choices = new Map()): Reconciled {
  const documents = { base, mine, theirs };
  const side = uncontested(documents);
  if (side !== null) return { document: sharing(documents[side], mine, theirs), clashes: [] };
  const referee = new Referee(choices);
  const { nodes, contests } = mergedNodes(referee, documents);
  const document = {
    ...theirs,
    nodes,
    edges: new EdgeMerge(referee, documents, nodes, contests).merged(),
    fields: mergedDefinitions<FieldDefinition>(
      eachOf(documents, ({ fields }) => fields),
      (name, three) => referee.decide({ key: `definition field ${name}`, kind: 'definition', of: 'field', name, ...three }),
    ),
    events: mergedDefinitions<EventDefinition>(
      eachOf(documents, ({ events }) => events),
      (name, three) => referee.decide({ key: `definition event ${name}`, kind: 'definition', of: 'event', name, ...three }),
    ),
  };
  return { document: sharing(document, mine, theirs), clashes: referee.clashes };
}

function mergedNodes(referee: Referee, documents: Three<Document>): { nodes: Node[]; contests: ReadonlyMap<string, Contest> } {
  const byId = eachOf(documents, ({ nodes }) => new Map(nodes.map((node) => [node.id, node])));
  const merge = new NodeMerge(referee, documents);
  const ids = new Set([...byId.theirs.keys(), ...byId.mine.keys()]);
  const nodes = [...ids].flatMap(
    (id) =>
      merge.merged(
        id,
        eachOf(byId, (each) => each.get(id) ?? null),
      ) ?? [],
  );
  return { nodes, contests: merge.contests };
}

/** Each definition is one thing: what its parts may be depends on its type. */
function mergedDefinitions<D extends { key: string }>(
  lists: Three<readonly D[]>,
  decide: (name: string, three: Three<D | null>) => Side,
): D[] {
  const byKey = eachOf(lists, (list) => new Map(list.map((each) => [each.key, each])));
  const names = new Set([...byKey.theirs.keys(), ...byKey.mine.keys()]);
  return [...names].flatMap((name) => {
    const three = eachOf(byKey, (each) => each.get(name) ?? null);
    return three[uncontested(three) ?? decide(name, three)] ?? [];
  });
}

/** The document with the very nodes and edges of mine, or else of theirs, wherever those are the same: what did not change is drawn once. */
function sharing(document: Document, mine: Document, theirs: Document): Document {
  const known = <T extends { id: string }>(of: (from: Document) => readonly T[]) => {
    const [first, second] = [mine, theirs].map((each) => new Map(of(each).map((item) => [item.id, item])));
    return (item: T): T => [first?.get(item.id), second?.get(item.id)].find((each) => each !== undefined && same(each, item)) ?? item;
  };
  const [node, edge] = [known(({ nodes }) => nodes), known(({ edges }) => edges)];
  return { ...document, nodes: document.nodes.map(node), edges: document.edges.map(edge) };
}
