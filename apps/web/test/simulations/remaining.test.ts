import { describe, expect, it } from 'vitest';
import { remainingSeconds } from '../../src/screens/simulations/run/remaining.ts';

const running = { state: 'running', problem: null, done: 0, of: 100_000, startedAt: 0, finishedAt: null } as const;
const after = (milliseconds: number, done: number) => remainingSeconds({ ...running, done }, milliseconds);

describe('how long a run still takes', () => {
  it('is told from how long it took so far, rounded up to what one may rely on', () => {
    expect(after(10_000, 50_000)).toBe(10);
    expect(after(10_000, 90_000)).toBe(5);
    expect(after(60_000, 20_000)).toBe(240);
    expect(after(100_000, 10_000)).toBe(900);
    expect(after(100_100, 10_000)).toBe(960);
  });

  it('is not made up: neither before some of it is done, nor in the first seconds, nor while it waits', () => {
    expect(after(10_000, 5_000)).toBeNull();
    expect(after(2_000, 50_000)).toBeNull();
    expect(remainingSeconds({ ...running, state: 'queued', done: 50_000 }, 10_000)).toBeNull();
    expect(remainingSeconds({ ...running, startedAt: null, done: 50_000 }, 10_000)).toBeNull();
    expect(after(10_000, 100_000)).toBeNull();
  });
});
