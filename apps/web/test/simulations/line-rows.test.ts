import { describe, expect, it } from 'vitest';
import { lineRows, sortedRows } from '../../src/screens/simulations/results/line-rows.ts';
import type { ScoreOutput, Statistics } from '../../src/screens/simulations/simulation.ts';

const line = (id: string, kind: Statistics['lines'][number]['kind'], node: string, matched: number, sum: number) => ({
  id,
  kind,
  node,
  matched,
  sum,
  least: Math.min(0, sum),
  most: Math.max(0, sum),
});
const LINES = [
  line('a', 'points', 'pricing', 40, 800),
  line('a-limit', 'limit', 'pricing', 3, -30),
  line('b', 'points', 'unsubscribed', 10, -100),
  line('c', 'points', 'never', 0, 0),
  line('g-limit', 'limit', 'group', 7, -70),
  line('r', 'rounding', 'score', 50, 1.5),
];
const output: ScoreOutput = {
  key: 'score',
  node: 'score',
  path: 'score.score',
  minimum: 0,
  maximum: 100,
  decimals: 0,
  disqualified: null,
  lines: LINES.map(({ id, kind, node }) => ({ id, kind, node })),
};
const rows = lineRows(LINES, output);
const named = rows.map((row) => ({ ...row, name: row.node }));
const order = (by: 'name' | 'matched' | 'average' | 'limited', descending: boolean) =>
  sortedRows(named, { by, descending }).map(({ id }) => id);

describe('what criteria did, as rows', () => {
  it('has each criterion with its own limit in one row, and each other adjustment in one', () => {
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'g-limit', 'r']);
    expect(rows[0]).toEqual({ id: 'a', kind: 'points', node: 'pricing', matched: 40, sum: 800, average: 20, limited: 3 });
    expect(rows[1]?.limited).toBeNull();
    expect(rows[3]).toMatchObject({ matched: 7, average: -10, limited: null });
  });

  it('has no average where nobody was concerned', () => {
    expect(rows[2]).toMatchObject({ matched: 0, sum: 0, average: null });
  });

  it('is sorted either way, what is not known last', () => {
    expect(order('matched', true)).toEqual(['r', 'a', 'b', 'g-limit', 'c']);
    expect(order('average', true)).toEqual(['a', 'r', 'g-limit', 'b', 'c']);
    // Equals by name: group before unsubscribed.
    expect(order('average', false)).toEqual(['g-limit', 'b', 'r', 'a', 'c']);
    expect(order('limited', true)[0]).toBe('a');
    expect(order('name', false)).toEqual(['g-limit', 'c', 'a', 'r', 'b']);
  });
});
