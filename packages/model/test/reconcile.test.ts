import { describe, expect, test } from 'vitest';
import {
  addNode,
  connect,
  type Document,
  declareField,
  emptyDocument,
  moveEdge,
  moveNodes,
  type NodeOf,
  reconcile,
  removeNodes,
  type Side,
  updateNode,
} from '../src/index.ts';

const at = { x: 0, y: 0 };
const into = (source: string, target = 's') => ({ source, sourcePort: 'out', target, targetPort: 'in' });
const drawn = ['c', 'd'].reduce((document, id) => addNode(document, 'criterion', id, at), addNode(emptyDocument(), 'score', 's', at));
const base = connect(connect(addNode(drawn, 'bands', 'b', at), 'e', into('c')), 'f', into('d'));
const points = (document: Document, id: string, value: number) => updateNode(document, id, 'criterion', { points: value });
const bandsOf = (document: Document) => document.nodes.find((node): node is NodeOf<'bands'> => node.kind === 'bands')?.data.bands ?? [];
const withBands = (document: Document, change: (bands: ReturnType<typeof bandsOf>) => ReturnType<typeof bandsOf>) =>
  updateNode(document, 'b', 'bands', { bands: change(bandsOf(document)) });
const choosing = (mine: Document, theirs: Document, side: Side) => {
  const { clashes } = reconcile(base, mine, theirs);
  return reconcile(base, mine, theirs, new Map(clashes.map(({ key }) => [key, side]))).document;
};
const kinds = (mine: Document, theirs: Document, from = base) => reconcile(from, mine, theirs).clashes.map(({ kind }) => kind);

describe('what only one of them changed', () => {
  test('stands, also where both changed the same node', () => {
    const theirs = updateNode(points(base, 'c', 33), 'c', 'criterion', { maximum: 50 });
    const { document, clashes } = reconcile(
      base,
      moveNodes(updateNode(base, 'c', 'criterion', { minimum: 5 }), new Map([['c', { x: 9, y: 9 }]])),
      theirs,
    );
    expect(clashes).toEqual([]);
    expect(document.nodes.find(({ id }) => id === 'c')).toMatchObject({
      position: { x: 9, y: 9 },
      data: { points: 33, minimum: 5, maximum: 50 },
    });
  });

  test('stands in one list of bands', () => {
    const mine = withBands(base, (bands) => bands.map((band) => (band.id === 'hot' ? { ...band, from: 80 } : band)));
    const more = { id: 'ready', label: { text: 'Ready' }, colour: 'green' as const, from: 90, exit: null };
    const theirs = withBands(base, (bands) => [
      ...bands.map((band) => (band.id === 'hot' ? { ...band, colour: 'grape' as const } : band)),
      more,
    ]);
    const { document, clashes } = reconcile(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(bandsOf(document).map(({ id, from, colour }) => [id, from, colour])).toEqual([
      ['cold', null, 'blue'],
      ['warm', 40, 'yellow'],
      ['hot', 80, 'grape'],
      ['ready', 90, 'green'],
    ]);
  });

  test('stands in one matrix, cell by cell', () => {
    const matrix = addNode(base, 'matrix', 'm', at);
    const cell = (down: number, across: number, grade: string) => {
      const node = matrix.nodes.find((each): each is NodeOf<'matrix'> => each.kind === 'matrix');
      const cells = (node?.data.cells ?? []).map((row, y) => row.map((each, x) => (y === down && x === across ? grade : each)));
      return updateNode(matrix, 'm', 'matrix', { cells });
    };
    const { document, clashes } = reconcile(matrix, cell(0, 0, 'A1'), cell(3, 3, 'D4'));
    expect(clashes).toEqual([]);
    expect(document.nodes.at(-1)).toMatchObject({ data: { cells: [['A1', 'D3', 'D2', 'D1'], {}, {}, ['A4', 'A3', 'A2', 'D4']] } });
    expect(reconcile(matrix, cell(0, 0, 'A1'), cell(0, 0, 'B2')).clashes).toMatchObject([
      { kind: 'field', path: ['cells', '0', '0'], base: 'D4', mine: 'A1', theirs: 'B2' },
    ]);
  });

  test('stands in one order of inputs', () => {
    const mine = moveEdge(base, 'f', -1);
    const theirs = connect(addNode(base, 'criterion', 'n', at), 'g', into('n'));
    expect(reconcile(base, mine, theirs).document.edges.map(({ id }) => id)).toEqual(['f', 'g', 'e']);
    expect(kinds(mine, theirs)).toEqual([]);
  });
});

describe('what both changed', () => {
  test('alike is no clash', () => {
    expect(kinds(points(base, 'c', 33), updateNode(points(base, 'c', 33), 'd', 'criterion', { points: 1 }))).toEqual([]);
  });

  test('otherwise is one, of that field alone, and theirs until somebody chooses', () => {
    const [mine, theirs] = [points(points(base, 'c', 1), 'd', 7), points(base, 'c', 2)];
    const { document, clashes } = reconcile(base, mine, theirs);
    expect(clashes).toMatchObject([{ kind: 'field', key: 'field c points', path: ['points'], base: 10, mine: 1, theirs: 2 }]);
    expect(document.nodes).toMatchObject([{}, { data: { points: 2 } }, { data: { points: 7 } }, {}]);
    expect(choosing(mine, theirs, 'mine').nodes).toMatchObject([{}, { data: { points: 1 } }, { data: { points: 7 } }, {}]);
  });

  test('a band that one moved and the other removed', () => {
    const mine = withBands(base, (bands) => bands.filter(({ id }) => id !== 'warm'));
    const theirs = withBands(base, (bands) => bands.map((band) => (band.id === 'warm' ? { ...band, from: 30 } : band)));
    expect(reconcile(base, mine, theirs).clashes).toMatchObject([{ path: ['bands', 'warm'], mine: undefined, theirs: { from: 30 } }]);
    expect(bandsOf(choosing(mine, theirs, 'mine')).map(({ id }) => id)).toEqual(['cold', 'hot']);
    expect(bandsOf(choosing(mine, theirs, 'theirs')).map(({ id }) => id)).toEqual(['cold', 'warm', 'hot']);
  });

  test('one place', () => {
    const to = (x: number) => moveNodes(base, new Map([['c', { x, y: 0 }]]));
    expect(kinds(to(1), to(2))).toEqual(['position']);
  });

  test('the order of inputs', () => {
    const three = connect(addNode(base, 'criterion', 'n', at), 'g', into('n'));
    expect(kinds(moveEdge(three, 'f', -1), moveEdge(three, 'g', -1), three)).toEqual(['order']);
  });

  test('the one input of a port', () => {
    const bands = connect(addNode(base, 'score', 't', at), 'x', into('s', 'b'));
    const free = { ...bands, edges: bands.edges.filter(({ id }) => id !== 'x') };
    const [mine, theirs] = [connect(free, 'm', into('s', 'b')), connect(free, 't', into('t', 'b'))];
    expect(kinds(mine, theirs, free)).toEqual(['input']);
    expect(reconcile(free, mine, theirs).document.edges.map(({ id }) => id)).toEqual(['e', 'f', 't']);
  });

  test('a definition', () => {
    const field = (text: string) => declareField(base, { key: 'size', type: 'number', label: { text } });
    expect(kinds(field('Size'), field('Staff'))).toEqual(['definition']);
    expect(choosing(field('Size'), field('Staff'), 'mine').fields).toMatchObject([{ label: { text: 'Size' } }]);
  });
});

describe('a node that one removed', () => {
  const removed = removeNodes(base, new Set(['c']));

  test('goes, where the other left it alone', () => {
    const { document, clashes } = reconcile(base, removed, points(base, 'd', 7));
    expect([clashes, document.nodes.map(({ id }) => id), document.edges.map(({ id }) => id)]).toEqual([[], ['s', 'd', 'b'], ['f']]);
  });

  test('and the other changed stays or goes by choice, with its edges', () => {
    const mine = points(base, 'c', 1);
    expect(reconcile(base, mine, removed).clashes).toMatchObject([
      { kind: 'node', key: 'node c', mine: { data: { points: 1 } }, theirs: null },
    ]);
    expect(choosing(mine, removed, 'mine').edges.map(({ id }) => id)).toEqual(['e', 'f']);
    expect(choosing(mine, removed, 'theirs').edges.map(({ id }) => id)).toEqual(['f']);
  });

  test('and the other drew an edge to is a clash that names both', () => {
    const mine = connect(addNode(base, 'score', 't', at), 'new', into('c', 't'));
    expect(reconcile(base, mine, removed).clashes).toMatchObject([{ kind: 'node', key: 'node c', edges: [{ id: 'new' }] }]);
    expect(choosing(mine, removed, 'mine').edges.map(({ id }) => id)).toEqual(['e', 'f', 'new']);
    expect(choosing(mine, removed, 'theirs').edges.map(({ id }) => id)).toEqual(['f']);
  });
});

test('without anything to start from, what is in both documents and differs is a clash, and nothing goes', () => {
  const { document, clashes } = reconcile(emptyDocument(), points(base, 'c', 1), removeNodes(base, new Set(['d'])));
  expect(clashes.map(({ key }) => key)).toEqual(['node c']);
  expect(document.nodes.map(({ id }) => id)).toEqual(['s', 'c', 'b', 'd']);
});
