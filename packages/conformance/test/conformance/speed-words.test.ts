import { describe, expect, test } from 'vitest';
import { wantedFrom } from '../../src/speed/wanted.ts';

describe('what npm run bench:studio is asked for', () => {
  test('numbers of leads, the drawing and the list of leads, in any order', () => {
    expect(wantedFrom(['10000', 'canvas', '500'])).toEqual({ canvas: true, list: false, leads: [10_000, 500] });
    expect(wantedFrom(['canvas'])).toEqual({ canvas: true, list: false, leads: [] });
    expect(wantedFrom(['leads', '500'])).toEqual({ canvas: false, list: true, leads: [500] });
  });

  test('nothing means the usual numbers', () => {
    expect(wantedFrom([])).toEqual({ canvas: false, list: false, leads: [10_000, 100_000] });
  });

  test.each(['lead', '-5', '0', '1e9', '10000000', ''])('nonsense is answered with a sentence: %j', (word) => {
    expect(wantedFrom(['10000', word])).toEqual({ problem: expect.stringContaining(`"${word}" is neither`) });
  });
});
