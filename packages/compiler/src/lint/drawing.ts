import type { Document, Edge, Node, NodeKind, NodeOf } from '@umbral/model';
import type { Fix } from './fix.ts';

/** The nodes and edges of a document, to be looked up. */
export class Drawing {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly #into: ReadonlyMap<string, readonly Edge[]>;
  readonly #outOf: ReadonlyMap<string, readonly Edge[]>;
  /** Whether a decay looks at the last activity of any kind that the rule set knows: then every named event counts (SPEC D4). */
  readonly #anyEventCounts: boolean;

  constructor({ nodes, edges }: Document) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    const drawn = edges.filter((edge) => this.nodes.has(edge.source) && this.nodes.has(edge.target));
    this.#into = groupBy(drawn, (edge) => edge.target);
    this.#outOf = groupBy(drawn, (edge) => edge.source);
    this.#anyEventCounts = nodes.some(
      ({ kind, data }) => kind === 'decay' && data.anchor.kind === 'lastActivity' && data.anchor.events.length === 0,
    );
  }

  /** The node of this id, if it is of this kind. */
  node<K extends NodeKind>(id: string, kind: K): NodeOf<K> | null {
    const node = this.nodes.get(id);
    return node?.kind === kind ? (node as NodeOf<K>) : null;
  }

  isOff(id: string): boolean {
    const data = this.nodes.get(id)?.data;
    return data !== undefined && 'enabled' in data && !data.enabled;
  }

  into(id: string, port?: string): readonly Edge[] {
    const edges = this.#into.get(id) ?? [];
    return port === undefined ? edges : edges.filter((edge) => edge.targetPort === port);
  }

  outOf(id: string): readonly Edge[] {
    return this.#outOf.get(id) ?? [];
  }

  /**
   * Takes out a node that never adds anything, and what reads only from it. Null where that would change what others get (nothing is
   * the greatest of negative points, and counts in an average), or leave a score with nothing to read.
   */
  removal(id: string): Fix | null {
    if (this.#anyEventCounts) return null;
    const gone = new Set([id]);
    for (const each of gone) {
      for (const edge of this.outOf(each)) {
        const target = this.nodes.get(edge.target);
        if (!target || gone.has(target.id) || edge.targetPort !== 'in') return null;
        const others = this.into(target.id, 'in').filter((other) => !gone.has(other.source));
        if (others.length === 0 && !passesNothingOn(target)) return null;
        if (others.length === 0) gone.add(target.id);
        else if (!addsUp(target)) return null;
      }
    }
    return { kind: 'removeNodes', nodes: [...gone] };
  }

  /** Takes out a node that nothing reads, or only what never happens. */
  discard(id: string): Fix | null {
    return this.#anyEventCounts ? null : { kind: 'removeNodes', nodes: [id] };
  }

  /** Takes out a decay that never acts. Null where its place cannot be taken: a weight is its own, or the line is there already. */
  bypass(id: string): Fix | null {
    const [into, ...more] = this.into(id, 'in');
    const taken = this.outOf(id).some(({ target }) => {
      const node = this.nodes.get(target);
      const weighted = node?.kind === 'score' && node.data.weights[id] !== undefined;
      return weighted || this.into(target).some((edge) => edge.source === into?.source);
    });
    return !into || more.length > 0 || taken || this.#anyEventCounts ? null : { kind: 'bypassNode', node: id };
  }

  /** Takes an input out of a group that has others: the node, if it is for this group only, else its line. */
  cut(id: string, group: string): Fix | null {
    const lines = this.outOf(id).filter((edge) => edge.target === group);
    if (this.#anyEventCounts || this.into(group, 'in').length <= lines.length) return null;
    const node = this.nodes.get(id);
    const alone = lines.length === this.outOf(id).length && (node?.kind === 'criterion' || node?.kind === 'activity');
    return alone ? { kind: 'removeNodes', nodes: [id] } : { kind: 'removeEdges', edges: lines.map((edge) => edge.id) };
  }
}

const addsUp = (node: Node): boolean =>
  (node.kind === 'group' && node.data.combine !== 'maximum') || (node.kind === 'score' && node.data.combine === 'sum');

/** Whether a node gives nothing where nothing comes in. */
const passesNothingOn = (node: Node): boolean =>
  node.kind === 'decay' || (node.kind === 'group' && (node.data.minimum ?? 0) <= 0 && (node.data.maximum ?? 0) >= 0);

function groupBy(edges: readonly Edge[], keyOf: (edge: Edge) => string): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge)) ?? [];
    groups.set(keyOf(edge), group);
    group.push(edge);
  }
  return groups;
}
