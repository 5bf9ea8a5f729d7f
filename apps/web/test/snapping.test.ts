import { describe, expect, test } from 'vitest';
import { around, snap } from '../src/screens/studio/canvas/snapping.ts';

const box = (x: number, y: number, width = 240, height = 96) => ({ x, y, width, height });

describe('snapping', () => {
  test('puts an edge on the edge of a neighbour that it comes close to, and shows the line', () => {
    expect(snap(box(503, 304), [box(500, 0)], 6)).toEqual({ x: -3, y: -4, guides: [{ across: false, at: 500, from: 0, to: 396 }] });
  });

  test('middles and far edges count too, the nearest of all wins', () => {
    const { x, guides } = snap(box(418, 500, 80), [box(400, 0, 120), box(411, 0, 500)], 6);
    expect(x).toBe(2);
    expect(guides[0]).toMatchObject({ across: false, at: 460 });
  });

  test('goes to the grid where nothing is near', () => {
    expect(snap(box(503, 306), [box(0, 0)], 6)).toEqual({ x: -3, y: 4, guides: [] });
    expect(snap(box(500, 300), [], 6)).toEqual({ x: 0, y: 0, guides: [] });
  });

  test('the box around several is what is snapped', () => {
    expect(around([box(10, 20, 5, 5), box(0, 40, 30, 10)])).toEqual(box(0, 20, 30, 30));
  });

  test('what is snapped lies where snapping it again leaves it', () => {
    for (let step = 0; step < 500; step++) {
      const from = box((step * 37) % 600, (step * 53) % 400);
      const others = [box((step * 11) % 500, 0), box(300, (step * 29) % 300, 120, 60)];
      const { x, y, guides } = snap(from, others, 6);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(6);
      if (guides.length === 2) expect(snap({ ...from, x: from.x + x, y: from.y + y }, others, 6)).toMatchObject({ x: 0, y: 0 });
    }
  });
});
