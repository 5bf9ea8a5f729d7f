import { describe, expect, it } from 'vitest';
import { crossOf } from '../src/scoring/population.ts';
import { CELLS } from '../src/scoring/protocol.ts';

const scales = ['fit', 'heat'].map((key) => ({ key, minimum: 0, maximum: 120 }));
const cross = (fit: number[], heat: number[]) =>
  crossOf(
    scales,
    { scores: { fit: Float64Array.from(fit), heat: Float64Array.from(heat) }, bands: {}, grades: {} },
    { across: 'fit', up: 'heat' },
  );
const filled = (counts: Uint32Array | null) => Array.from(counts ?? []).flatMap((leads, cell) => (leads > 0 ? [[cell, leads]] : []));

describe('two scores held against each other', () => {
  it('count a lead where its column and its row meet', () => {
    expect(filled(cross([0, 15, 15], [0, 35, 39]))).toEqual([
      [0, 1],
      [3 * CELLS + 1, 2],
    ]);
  });

  it('put the ends of the scale, and what lies beyond, into the outermost parts', () => {
    expect(filled(cross([120, -5], [500, 0]))).toEqual([
      [0, 1],
      [CELLS * CELLS - 1, 1],
    ]);
  });

  it('leave out a lead that either score is missing for', () => {
    expect(filled(cross([Number.NaN, 10], [10, Number.NaN]))).toEqual([]);
  });

  it('are nothing where there is no such score', () => {
    expect(crossOf(scales, { scores: {}, bands: {}, grades: {} }, { across: 'fit', up: 'lost' })).toBeNull();
  });
});
