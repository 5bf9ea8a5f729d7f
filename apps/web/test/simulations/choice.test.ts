import { describe, expect, it } from 'vitest';
import { firstChoice, startOf } from '../../src/simulating/choice.ts';

const NOON = Date.UTC(2026, 9, 1, 12);
const known = { revision: 7, asOf: NOON, outcomes: 'dated' as const };
const choice = firstChoice({ modelId: 'model', sampleId: 'sample' });

describe('the run that was chosen', () => {
  it('is the draft as it is, at the moment of the sample, unless something else is chosen', () => {
    expect(startOf(choice, known)).toEqual({
      modelId: 'model',
      source: { kind: 'draft', revision: 7 },
      sampleId: 'sample',
      moment: { kind: 'at', now: NOON },
      engine: 'auto',
    });
    expect(startOf({ ...choice, source: 3 }, { ...known, revision: null })?.source).toEqual({ kind: 'version', number: 3 });
  });

  it('is at the end of a day, or so many days before outcomes', () => {
    const moment = (when: Parameters<typeof startOf>[0]['when']) => startOf({ ...choice, when }, known)?.moment ?? null;
    expect(moment({ kind: 'day', day: '2026-02-01' })).toEqual({ kind: 'at', now: Date.UTC(2026, 1, 2) - 1 });
    expect(moment({ kind: 'backtest', days: 14 })).toEqual({ kind: 'backtest', daysBefore: 14, until: NOON });
    expect(moment({ kind: 'day', day: '' })).toBeNull();
    expect(moment({ kind: 'backtest', days: null })).toBeNull();
  });

  it('is before outcomes only where it is known when those came', () => {
    const when = { kind: 'backtest', days: 14 } as const;
    for (const outcomes of ['none', 'undated', null] as const) {
      expect(startOf({ ...choice, when }, { ...known, outcomes })).toBeNull();
      expect(startOf(choice, { ...known, outcomes })).not.toBeNull();
    }
  });

  it('is none while the scoring model, the sample or the draft’s revision is not known', () => {
    expect(startOf({ ...choice, modelId: null }, known)).toBeNull();
    expect(startOf({ ...choice, sampleId: null }, known)).toBeNull();
    expect(startOf(choice, { ...known, asOf: null })).toBeNull();
    expect(startOf(choice, { ...known, revision: null })).toBeNull();
  });
});
