import { describe, expect, test } from 'vitest';
import {
  addNode,
  alignNodes,
  type Document,
  DocumentBuilder,
  distributeNodes,
  emptyDocument,
  lanesOf,
  moveNodes,
  moveToLane,
  nudgeNodes,
  setPoints,
  switchNodes,
  TEMPLATES,
  tidy,
  updateNode,
} from '../src/index.ts';

const sizeOf = () => ({ width: 100, height: 50 });
const three = [
  ['a', 0, 0],
  ['b', 130, 400],
  ['c', 500, 90],
] as const;
const document = three.reduce<Document>((next, [id, x, y]) => addNode(next, 'criterion', id, { x, y }), emptyDocument());
const all = new Set(['a', 'b', 'c']);
const places = (of: Document) => of.nodes.map(({ position: { x, y } }) => [x, y]);

describe('arranging', () => {
  test.each([
    [
      'left',
      [
        [0, 0],
        [0, 400],
        [0, 90],
      ],
    ],
    [
      'centre',
      [
        [250, 0],
        [250, 400],
        [250, 90],
      ],
    ],
    [
      'right',
      [
        [500, 0],
        [500, 400],
        [500, 90],
      ],
    ],
    [
      'top',
      [
        [0, 0],
        [130, 0],
        [500, 0],
      ],
    ],
    [
      'middle',
      [
        [0, 200],
        [130, 200],
        [500, 200],
      ],
    ],
    [
      'bottom',
      [
        [0, 400],
        [130, 400],
        [500, 400],
      ],
    ],
  ] as const)('to the %s', (alignment, expected) => {
    expect(places(alignNodes(document, all, alignment, sizeOf))).toEqual(expected);
  });

  test('distributing leaves the same room between neighbours, and the outermost where they are', () => {
    expect(places(distributeNodes(document, all, 'horizontal', sizeOf))).toEqual([
      [0, 0],
      [250, 400],
      [500, 90],
    ]);
    expect(places(distributeNodes(document, all, 'vertical', sizeOf))).toEqual([
      [0, 0],
      [130, 400],
      [500, 200],
    ]);
    expect(distributeNodes(document, new Set(['a', 'b']), 'vertical', sizeOf)).toBe(document);
  });

  test('nudging moves the chosen ones, and never off the canvas', () => {
    expect(places(nudgeNodes(document, new Set(['a', 'c']), { x: -10, y: 1 }))).toEqual([
      [-10, 1],
      [130, 400],
      [490, 91],
    ]);
    expect(places(nudgeNodes(document, new Set(['a']), { x: 1e9, y: 0 }))[0]).toEqual([1e6, 0]);
  });

  test('what changes nothing is no edit', () => {
    expect(nudgeNodes(document, all, { x: 0, y: 0 })).toBe(document);
    expect(alignNodes(document, new Set(['a']), 'left', sizeOf)).toBe(document);
    expect(alignNodes(document, new Set(), 'left', sizeOf)).toBe(document);
  });
});

describe('edits that a selection shares', () => {
  const mixed = addNode(addNode(document, 'group', 'g', { x: 0, y: 0 }), 'segment', 'm', { x: 0, y: 0 });

  test('switch on and off what can be switched', () => {
    const off = switchNodes(mixed, new Set(['a', 'g', 'm']), false);
    expect(off.nodes.map(({ data }) => ('enabled' in data ? data.enabled : null))).toEqual([false, true, true, null, false]);
    expect(switchNodes(mixed, new Set(['a', 'g']), true)).toBe(mixed);
  });

  test('set the points of what has points of its own', () => {
    const laddered = updateNode(mixed, 'b', 'criterion', { ladder: { kind: 'values', field: '', steps: [], otherwise: 0, missing: 0 } });
    const set = setPoints(laddered, new Set(['a', 'b', 'g']), -7);
    expect(set.nodes.map(({ data }) => ('points' in data ? data.points : null))).toEqual([-7, 10, 10, null, null]);
    expect(setPoints(mixed, new Set(['a']), 10)).toBe(mixed);
  });
});

describe('lanes', () => {
  const drawing = tidy(TEMPLATES.matrix());

  test('are read off a tidy drawing, without gaps between them', () => {
    const strips = lanesOf(drawing);
    expect(strips.map(({ lane }) => lane)).toEqual(['signals', 'criteria', 'groups', 'scores', 'decision']);
    for (const [place, { left }] of strips.entries()) if (place > 0) expect(left).toBe(strips[place - 1]?.right);
  });

  test('stay when one card is dragged out of its lane, and are gone when most are', () => {
    const [first] = drawing.nodes;
    const astray = moveNodes(drawing, new Map([[first?.id ?? '', { x: 5_000, y: 0 }]]));
    expect(lanesOf(astray)).toHaveLength(5);
    const mirrored = moveNodes(drawing, new Map(drawing.nodes.map(({ id, position }) => [id, { x: -position.x, y: position.y }])));
    expect(lanesOf(mirrored)).toEqual([]);
    expect(lanesOf(emptyDocument())).toEqual([]);
  });

  test('are not drawn through cards of lanes that stand in one column', () => {
    const draw = new DocumentBuilder();
    for (const row of [0, 1, 2]) draw.add(`c${row}`, 'criterion', row, {});
    for (const row of [3, 4, 5]) draw.add(`a${row}`, 'activity', row, {});
    draw.add('g', 'group', 0, {});
    expect(lanesOf(draw.document)).toEqual([]);
    expect(lanesOf(tidy(draw.document))).toHaveLength(3);
  });

  test('take in what is moved there, at its height', () => {
    const group = drawing.nodes.find(({ kind }) => kind === 'group');
    const moved = moveToLane(drawing, new Set([group?.id ?? '']), 'signals').nodes.find(({ id }) => id === group?.id);
    const strip = lanesOf(drawing).find(({ lane }) => lane === 'signals');
    expect(moved?.position.y).toBe(group?.position.y);
    expect(moved?.position.x).toBeGreaterThanOrEqual(strip?.left ?? Number.NaN);
    expect(moved?.position.x).toBeLessThan(strip?.right ?? Number.NaN);
  });
});
