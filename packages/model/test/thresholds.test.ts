import { describe, expect, it } from 'vitest';
import { addNode, type Document, emptyDocument, moveThreshold, updateNode } from '../src/index.ts';

const drawn = addNode(emptyDocument(), 'bands', 'bands', { x: 0, y: 0 });
const thresholds = (document: Document) =>
  document.nodes.flatMap((node) => (node.kind === 'bands' ? node.data.bands.map(({ from, exit }) => [from, exit]) : []));

describe('moving the threshold of a band', () => {
  it('moves that one alone', () => {
    expect(thresholds(moveThreshold(drawn, 'bands', 'warm', 55, 1))).toEqual([
      [null, null],
      [55, null],
      [70, null],
    ]);
  });

  it('stops a step before its neighbours, so that bands stay in order', () => {
    expect(thresholds(moveThreshold(drawn, 'bands', 'warm', 90, 1))[1]).toEqual([69, null]);
    expect(thresholds(moveThreshold(drawn, 'bands', 'hot', -5, 0.5))[2]).toEqual([40.5, null]);
  });

  it('takes the exit threshold along', () => {
    const bands = drawn.nodes.flatMap((node) => (node.kind === 'bands' ? node.data.bands : []));
    const withExit = updateNode(drawn, 'bands', 'bands', {
      bands: bands.map((each) => (each.id === 'hot' ? { ...each, exit: 65 } : each)),
    });
    expect(thresholds(moveThreshold(withExit, 'bands', 'hot', 80, 1))[2]).toEqual([80, 75]);
  });

  it('leaves no trace of binary fractions', () => {
    expect(thresholds(moveThreshold(drawn, 'bands', 'warm', 0.1 + 0.2, 0.1))[1]).toEqual([0.3, null]);
  });

  it.each([
    ['the lowest band', 'bands', 'cold', 5],
    ['a band that is not there', 'bands', 'lost', 5],
    ['a node that is not there', 'lost', 'warm', 5],
    ['what is no number', 'bands', 'warm', Number.NaN],
    ['where it is', 'bands', 'warm', 40],
  ])('changes nothing for %s', (_what, node, band, to) => {
    expect(moveThreshold(drawn, node, band, to, 1)).toBe(drawn);
  });
});
