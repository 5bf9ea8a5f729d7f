import { describe, expect, it } from 'vitest';
import {
  addJoined,
  addNode,
  connect,
  connectionRefusal,
  Document,
  type Document as DocumentOf,
  emptyDocument,
  joinableTo,
  NODE_KINDS,
  type NodeKind,
  redirectEdge,
} from '../src/index.ts';

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const at = { x: 600, y: 40 };
const draw = (...nodes: [id: string, kind: NodeKind][]): DocumentOf =>
  nodes.reduce((document, [id, kind]) => addNode(document, kind, id, at), emptyDocument());
const ids = { node: 'new', edge: 'e' };

describe('what can be joined to a node', () => {
  it.each(KINDS)('can be added to a %s, and is joined to it', (kind) => {
    for (const joinable of joinableTo(kind)) {
      const document = addJoined(draw(['a', kind]), joinable, 'a', ids);
      expect(Document.safeParse(document).success).toBe(true);
      expect(document.nodes.map((node) => node.kind)).toEqual([kind, joinable.kind]);
      const [source, target] = joinable.side === 'before' ? ['new', 'a'] : ['a', 'new'];
      expect(document.edges).toMatchObject([{ id: 'e', source, target, targetPort: joinable.port }]);
    }
  });

  it('is all that a person could connect by hand', () => {
    for (const kind of KINDS)
      for (const other of KINDS) {
        const document = draw(['a', kind], ['b', other]);
        const ports = ['in', 'gate', 'rows', 'columns'];
        const byHand = ports.filter(
          (targetPort) => !connectionRefusal(document, { source: 'b', sourcePort: 'out', target: 'a', targetPort }),
        );
        const before = joinableTo(kind).filter((each) => each.side === 'before' && each.kind === other);
        expect(before.map(({ port }) => port).toSorted(), `${other} > ${kind}`).toEqual(byHand.toSorted());
        expect(joinableTo(other).some((each) => each.side === 'after' && each.kind === kind)).toBe(before.length > 0);
      }
  });
});

describe('a node that is added before another', () => {
  it('lies left of it, below what goes into it already', () => {
    const group = { side: 'before', kind: 'criterion', port: 'in' } as const;
    const one = addJoined(draw(['g', 'group']), group, 'g', { node: 'k1', edge: 'e1' });
    const two = addJoined(one, group, 'g', { node: 'k2', edge: 'e2' });
    const [g, k1, k2] = two.nodes.map(({ position }) => position);
    expect(k1?.x).toBeLessThan(g?.x ?? 0);
    expect(k2).toEqual({ x: k1?.x, y: expect.any(Number) });
    expect(k2?.y).toBeGreaterThan(k1?.y ?? 0);
    expect(two.edges.map(({ source }) => source)).toEqual(['k1', 'k2']);
  });

  it('stays by itself where there is no room', () => {
    const gate = { side: 'before', kind: 'segment', port: 'gate' } as const;
    const one = addJoined(draw(['k', 'criterion']), gate, 'k', { node: 's1', edge: 'e1' });
    const two = addJoined(one, gate, 'k', { node: 's2', edge: 'e2' });
    expect(two.nodes.map(({ id }) => id)).toEqual(['k', 's1', 's2']);
    expect(two.edges).toEqual(one.edges);
  });
});

describe('an edge that arrives elsewhere', () => {
  it('keeps its id and its source, and comes last there', () => {
    const nodes = draw(['k', 'criterion'], ['l', 'criterion'], ['g', 'group'], ['h', 'group']);
    const wire = (source: string, target: string) => ({ source, sourcePort: 'out', target, targetPort: 'in' });
    const document = connect(connect(nodes, 'e1', wire('k', 'g')), 'e2', wire('l', 'h'));
    const moved = redirectEdge(document, 'e1', { target: 'h', targetPort: 'in' });
    expect(moved.edges).toEqual([
      { id: 'e2', ...wire('l', 'h') },
      { id: 'e1', ...wire('k', 'h') },
    ]);
    expect(redirectEdge(document, 'none', { target: 'h', targetPort: 'in' })).toBe(document);
  });
});
