import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode,
  type Connection,
  connect,
  connectionRefusal,
  Document,
  type Document as DocumentOf,
  declareEvent,
  declareField,
  emptyDocument,
  moveEdge,
  moveNodes,
  NODE_KINDS,
  type NodeKind,
  portsOf,
  removeEdges,
  removeNodes,
  updateNode,
} from '../src/index.ts';

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const at = { x: 0, y: 0 };
const draw = (...nodes: [id: string, kind: NodeKind][]): DocumentOf =>
  nodes.reduce((document, [id, kind]) => addNode(document, kind, id, at), emptyDocument());
const wire = (source: string, target: string): Connection => ({ source, sourcePort: 'out', target, targetPort: 'in' });

describe('nodes', () => {
  test.each(KINDS)('a new %s holds its defaults and is a valid document', (kind) => {
    const document = draw(['a', kind]);
    expect(document.nodes[0]).toEqual({ id: 'a', kind, position: at, data: NODE_KINDS[kind].defaults() });
    expect(Document.safeParse(document).success).toBe(true);
  });

  test('a second score takes a key of its own', () => {
    const keys = draw(['a', 'score'], ['b', 'score'], ['c', 'score']).nodes.map((node) => node.kind === 'score' && node.data.key);
    expect(keys).toEqual(['score', 'score_2', 'score_3']);
  });

  test('an update changes what it names, on the node of that kind only', () => {
    const document = draw(['a', 'note'], ['b', 'note']);
    const changed = updateNode(document, 'a', 'note', { text: 'x' });
    expect(changed.nodes.map((node) => node.kind === 'note' && node.data.text)).toEqual(['x', '']);
    expect(changed.nodes[1]).toBe(document.nodes[1]);
    expect(updateNode(document, 'a', 'group', { weight: 1 })).toEqual(document);
  });

  test('removing takes the edges along', () => {
    const document = connect(draw(['c', 'criterion'], ['s', 'score']), 'e', wire('c', 's'));
    expect(removeNodes(document, new Set(['c']))).toEqual(draw(['s', 'score']));
    expect(removeEdges(document, new Set(['e'])).edges).toEqual([]);
  });

  test('moving moves', () => {
    expect(moveNodes(draw(['a', 'note']), new Map([['a', { x: 5, y: 6 }]])).nodes[0]?.position).toEqual({ x: 5, y: 6 });
  });
});

describe('connections', () => {
  const document = draw(
    ['m', 'segment'],
    ['q', 'disqualifier'],
    ['x', 'matrix'],
    ['c', 'criterion'],
    ['a', 'activity'],
    ['d', 'decay'],
    ['g', 'group'],
    ['h', 'group'],
    ['s', 'score'],
    ['b', 'bands'],
    ['n', 'note'],
  );

  test.each([
    ['c', 'g'],
    ['c', 's'],
    ['a', 'd'],
    ['a', 'g'],
    ['d', 'g'],
    ['g', 'h'],
    ['g', 's'],
    ['s', 'b'],
    ['g', 'd'],
    ['m', 'q'],
  ])('%s to %s can be drawn', (source, target) => {
    expect(connectionRefusal(document, wire(source, target))).toBeNull();
  });

  test.each([
    ['c', 'b', 'portTypes'],
    ['s', 'g', 'portTypes'],
    ['c', 'c', 'sameNode'],
    ['b', 's', 'portTypes'],
    ['g', 'c', 'unknownPort'],
    ['n', 's', 'unknownPort'],
    ['z', 's', 'unknownPort'],
  ])('%s to %s is refused: %s', (source, target, code) => {
    expect(connectionRefusal(document, wire(source, target))).toMatchObject({ code });
  });

  test('a refusal over types says what is given and what is taken', () => {
    expect(connectionRefusal(document, wire('c', 'b'))).toEqual({
      code: 'portTypes',
      gives: 'points',
      accepts: ['score'],
      source: 'criterion',
      target: 'bands',
    });
  });

  test('a segment opens the gates of criteria and activities', () => {
    for (const target of ['c', 'a']) expect(connectionRefusal(document, { ...wire('m', target), targetPort: 'gate' })).toBeNull();
    expect(connectionRefusal(document, { ...wire('g', 'c'), targetPort: 'gate' })).toMatchObject({ code: 'portTypes' });
  });

  test('a matrix takes a score or bands on each side', () => {
    expect(connectionRefusal(document, { ...wire('s', 'x'), targetPort: 'rows' })).toBeNull();
    expect(connectionRefusal(document, { ...wire('b', 'x'), targetPort: 'columns' })).toBeNull();
  });

  test('the same connection cannot be drawn twice, nor a second into a single port', () => {
    const drawn = connect(connect(document, 'e', wire('a', 'd')), 'f', wire('s', 'b'));
    expect(connectionRefusal(drawn, wire('a', 'd'))).toEqual({ code: 'alreadyConnected' });
    expect(connectionRefusal(addNode(drawn, 'activity', 'a2', at), wire('a2', 'd'))).toEqual({ code: 'portFull' });
  });

  test('a circle is refused, however long', () => {
    const chain = connect(connect(addNode(document, 'group', 'i', at), 'e', wire('g', 'h')), 'f', wire('h', 'i'));
    expect(connectionRefusal(chain, wire('i', 'g'))).toEqual({ code: 'cycle' });
  });
});

describe('the order of a first match', () => {
  const inputs = connect(
    connect(
      connect(draw(['a', 'criterion'], ['b', 'criterion'], ['g', 'group'], ['s', 'score']), 'e1', wire('a', 'g')),
      'f',
      wire('g', 's'),
    ),
    'e2',
    wire('b', 'g'),
  );
  const order = (document: DocumentOf) => document.edges.map(({ id }) => id);

  test('an edge changes places with its neighbour at the same port, and with no other', () => {
    expect(order(moveEdge(inputs, 'e2', -1))).toEqual(['e2', 'f', 'e1']);
    expect(order(moveEdge(inputs, 'e1', 1))).toEqual(['e2', 'f', 'e1']);
  });

  test('at the ends it stays', () => {
    expect(moveEdge(inputs, 'e1', -1)).toBe(inputs);
    expect(moveEdge(inputs, 'f', 1)).toBe(inputs);
  });
});

describe('definitions', () => {
  const visits = { key: 'total_visits', type: 'number', label: { text: 'TotalVisits' } } as const;

  test('a field of the sample comes into the document once, without what only the sample knows', () => {
    const once = declareField(emptyDocument(), { ...visits, ...{ filled: 3 } });
    expect(once.fields).toEqual([visits]);
    expect(declareField(once, visits)).toBe(once);
  });

  test('the catalogue needs no copy, unless the type differs', () => {
    const employees = { key: 'employees', type: 'number', label: { text: 'Employees' } } as const;
    expect(declareField(emptyDocument(), employees).fields).toEqual([]);
    expect(declareField(emptyDocument(), { ...employees, type: 'text' }).fields).toHaveLength(1);
  });

  test('an event keeps the catalogue’s label and gains new properties', () => {
    const event = {
      key: 'video_watched',
      label: { text: 'Video' },
      properties: [{ key: 'lesson', type: 'text', label: { text: 'Lesson' } }],
    } as const;
    const declared = declareEvent(emptyDocument(), { ...event, properties: [...event.properties] });
    expect(declared.events[0]?.label).toEqual({ code: 'event.video_watched' });
    expect(declared.events[0]?.properties.map(({ key }) => key)).toEqual(['asset', 'minutes', 'lesson']);
    expect(declareEvent(declared, { ...event, properties: [...event.properties] })).toBe(declared);
  });
});

test('whatever is drawn through the edits is a valid document, and connections that are allowed make no circle', () => {
  const step = fc.record({ kind: fc.constantFrom(...KINDS), from: fc.nat(30), to: fc.nat(30), remove: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let document = emptyDocument();
      steps.forEach(({ kind, from, to, remove }, index) => {
        document = addNode(document, kind, `n${index}`, at);
        const [source, target] = [document.nodes[from % document.nodes.length], document.nodes[to % document.nodes.length]];
        if (source && target) {
          const connection = wire(source.id, target.id);
          if (connectionRefusal(document, connection) === null) document = connect(document, `e${index}`, connection);
        }
        if (remove === 0 && target) document = removeNodes(document, new Set([target.id]));
      });
      expect(Document.safeParse(document).success).toBe(true);
      expect(isAcyclic(document)).toBe(true);
      for (const edge of document.edges) {
        const kindOf = (id: string) => document.nodes.find((node) => node.id === id)?.kind ?? 'note';
        const type = portsOf(kindOf(edge.source)).out[0]?.type;
        expect(portsOf(kindOf(edge.target)).in.find(({ id }) => id === edge.targetPort)?.accepts).toContain(type);
      }
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

/** Kahn's algorithm: everything can be taken away, sources first. */
function isAcyclic({ nodes, edges }: DocumentOf): boolean {
  let left = nodes.map(({ id }) => id);
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const here = new Set(left);
    left = left.filter((id) => edges.some((edge) => edge.target === id && here.has(edge.source)));
  }
  return left.length === 0;
}
