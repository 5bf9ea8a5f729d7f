import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addNode, connect, type Document, DocumentBuilder, emptyDocument, type Node, TEMPLATES, tidy, usualSize } from '../src/index.ts';
import { randomDocument } from './support/random-document.ts';

const SEEDED = { seed: 20_261_122, numRuns: 300 };
const placeOf = (document: Document, id: string) =>
  document.nodes.find((node) => node.id === id)?.position ?? { x: Number.NaN, y: Number.NaN };

/** Criteria in turns to two groups, in the order that crosses most. */
function crossed(criteria: number): Document {
  const draw = new DocumentBuilder();
  const ids = Array.from({ length: criteria }, (_, place) => draw.add(`c${place}`, 'criterion', place, {}));
  draw.join(
    draw.add('odd', 'group', 0, {}),
    ids.filter((_, place) => place % 2 === 1),
  );
  draw.join(
    draw.add('even', 'group', 1, {}),
    ids.filter((_, place) => place % 2 === 0),
  );
  draw.join(draw.add('score', 'score', 0, {}), ['odd', 'even']);
  return draw.document;
}

/** Edges between two columns cross where their ends stand in opposite orders. */
function crossings(document: Document, from: Node['kind'], to: Node['kind']): number {
  const ends = document.edges.flatMap(({ source, target }) => {
    const [a, b] = [source, target].map((id) => document.nodes.find((node) => node.id === id));
    return a?.kind === from && b?.kind === to ? [[a.position.y, b.position.y] as const] : [];
  });
  return ends.flatMap(([a, b], index) => ends.slice(index + 1).filter(([c, d]) => (a - c) * (b - d) < 0)).length;
}

const overlap = (a: Node, b: Node) => {
  const [sizeA, sizeB] = [usualSize(a), usualSize(b)];
  return (
    a.position.x < b.position.x + sizeB.width &&
    b.position.x < a.position.x + sizeA.width &&
    a.position.y < b.position.y + sizeB.height &&
    b.position.y < a.position.y + sizeA.height
  );
};

describe('tidying up', () => {
  test('puts signals, criteria, groups, scores and decisions into lanes from left to right', () => {
    const document = tidy(TEMPLATES.matrix());
    const lefts = (...kinds: Node['kind'][]) => document.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ position }) => position.x);
    const lanes = [lefts('activity', 'segment'), lefts('criterion', 'decay'), lefts('group'), lefts('score'), lefts('bands', 'matrix')];
    for (const [place, lane] of lanes.entries())
      if (place > 0) expect(Math.min(...lane)).toBeGreaterThan(Math.max(...(lanes[place - 1] ?? [])));
  });

  test('untangles what can be drawn without crossings', () => {
    const document = crossed(40);
    expect(crossings(document, 'criterion', 'group')).toBeGreaterThan(100);
    expect(crossings(tidy(document), 'criterion', 'group')).toBe(0);
  });

  test('keeps the order from top to bottom that a person gave to cards with the same neighbours', () => {
    const draw = new DocumentBuilder();
    for (const [id, row] of [
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ] as const)
      draw.add(id, 'criterion', row, {});
    draw.join(draw.add('g', 'group', 0, {}), ['a', 'b', 'c']);
    const document = tidy(draw.document);
    expect(['a', 'b', 'c'].toSorted((one, two) => placeOf(document, one).y - placeOf(document, two).y)).toEqual(['b', 'c', 'a']);
  });

  test('a note stays over the card that it stood nearest to, and notes on notes with it', () => {
    const draw = crossed(6);
    const near = placeOf(draw, 'c3');
    const noted = [
      ['n1', { x: near.x + 20, y: near.y + 60 }],
      ['n2', { x: near.x + 40, y: near.y + 90 }],
    ] as const;
    const document = tidy(noted.reduce((next, [id, at]) => addNode(next, 'note', id, at), draw));
    const card = placeOf(document, 'c3');
    expect([placeOf(document, 'n1').x, placeOf(document, 'n2').x]).toEqual([card.x, card.x]);
    expect(placeOf(document, 'n1').y).toBeLessThan(placeOf(document, 'n2').y);
    expect(card.y - placeOf(document, 'n1').y).toBeLessThan(200);
  });

  test('an edge that passes a column does not run behind its cards', () => {
    const draw = new DocumentBuilder();
    for (const row of [0, 1, 2]) draw.add(`c${row}`, 'criterion', row, {});
    draw.join(draw.add('g', 'group', 1, {}), ['c0', 'c2']);
    draw.join(draw.add('s', 'score', 1, {}), ['g', 'c1']);
    const document = tidy(draw.document);
    const middle = (id: string) => placeOf(document, id).y + 48;
    const passes = (middle('c1') + middle('s')) / 2;
    expect(Math.abs(middle('g') - passes)).toBeGreaterThan(48);
  });

  test('notes alone stay where they are, and so does nothing', () => {
    const note = addNode(emptyDocument(), 'note', 'n', { x: 77, y: -5 });
    expect(tidy(note)).toBe(note);
    expect(tidy(emptyDocument())).toEqual(emptyDocument());
  });

  test('a circle, which only a file can hold, is laid out too', () => {
    const two = addNode(addNode(emptyDocument(), 'group', 'a', { x: 0, y: 0 }), 'group', 'b', { x: 0, y: 0 });
    const wire = (source: string, target: string) => ({ source, sourcePort: 'out', target, targetPort: 'in' });
    const document = tidy(connect(connect(two, 'e', wire('a', 'b')), 'f', wire('b', 'a')));
    expect(placeOf(document, 'a').x).not.toBe(placeOf(document, 'b').x);
  });

  test('moves nodes and changes nothing else; no card lies on another, none stands left of one that feeds it; a tidy drawing stays', () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const tidied = tidy(document);
        expect({ ...tidied, nodes: tidied.nodes.map((node, place) => ({ ...node, position: document.nodes[place]?.position })) }).toEqual(
          document,
        );
        const hasCards = document.nodes.some(({ kind }) => kind !== 'note');
        for (const [place, node] of tidied.nodes.entries())
          if (hasCards) expect(tidied.nodes.slice(place + 1).filter((other) => overlap(node, other))).toEqual([]);
        for (const { source, target } of tidied.edges) expect(placeOf(tidied, source).x).toBeLessThan(placeOf(tidied, target).x);
        expect(tidy(tidied)).toBe(tidied);
      }),
      SEEDED,
    );
  });
});
