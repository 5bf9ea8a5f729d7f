import { distributionOf, type OutcomeReport, selectionsOf } from '@umbral/calibration';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatsIn } from '../../src/language/formats.ts';
import type { Outcomes } from '../../src/screens/simulations/outcomes/outcomes.ts';
import { bestOf, stepOf } from '../../src/screens/simulations/outcomes/thresholds/thresholds.ts';
import { leftOutTexts, refusalText, warningText } from '../../src/screens/simulations/outcomes/words.ts';

const rows = (...each: [score: number, converted: number, unconverted: number][]) =>
  distributionOf(each.map(([score, converted, unconverted]) => ({ score, converted, unconverted })));

describe('the threshold to begin at', () => {
  test('is that with the highest F1', () => {
    // F1: from 10 2·28/128, from 20 2·27/98, from 30 2·23/68, from 40 2·8/38.
    expect(bestOf(selectionsOf(rows([10, 1, 29], [20, 4, 26], [30, 15, 15], [40, 8, 2])))).toBe(30);
  });

  test('is the lowest of equals, and 0 without leads', () => {
    expect(bestOf(selectionsOf(rows([1, 0, 5], [2, 0, 5])))).toBe(1);
    expect(bestOf([])).toBe(0);
  });
});

describe('the step from score to score', () => {
  test('is as fine as the decimals of the scores', () => {
    expect(stepOf(rows([1, 1, 1], [20, 1, 1]))).toBe(1);
    expect(stepOf(rows([1, 1, 1], [2.5, 1, 1]))).toBe(0.1);
    expect(stepOf(rows([-0.25, 1, 1], [2.5, 1, 1]))).toBe(0.01);
    expect(stepOf(rows([0.123, 1, 1]))).toBe(0.001);
    expect(stepOf(rows())).toBe(1);
  });
});

describe.each(['en', 'es'] as const)('sentences in %s', (language) => {
  const formats = formatsIn(language);
  const report: OutcomeReport = {
    overall: { converted: 1_049, unconverted: 1, rate: 1_049 / 1_050, low: 0, high: 1 },
    refusal: null,
    findings: null,
  };
  const outcomes: Outcomes = {
    window: 30,
    observedUntil: Date.UTC(2026, 2, 1),
    moment: { kind: 'at', now: 0 },
    leads: { counted: 1_050, unscored: 1, unknown: 0, decided: 0, undated: 0, open: 23_456 },
    foreknown: 0,
    undated: 0,
    splitBy: null,
    report,
  };
  beforeAll(async () => {
    const { default: translation } = await import(`../../src/language/later/${language}.json`, { with: { type: 'json' } });
    await i18next.init({ resources: { [language]: { translation } }, lng: language, interpolation: { escapeValue: false } });
  });

  test('tell who is left out, in the numbers of the language, and nothing of those of whom there are none', () => {
    const texts = leftOutTexts(i18next.t, formats, outcomes);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^1 lead /);
    expect(texts[1]).toContain(language === 'en' ? '23,456 leads' : '23.456 leads');
  });

  test('tell of a window that nobody was observed for, until when', () => {
    const text = refusalText(i18next.t, formats, 'noOutcomes', outcomes);
    expect(text).toContain(language === 'en' ? '30 days' : '30 días');
    expect(text).toContain('2026');
  });

  test('warn with the figures of a warning', () => {
    const warning = { code: 'rateDrift', older: 0.3, newest: 0.505 } as const;
    expect(warningText(i18next.t, formats, warning)).toMatch(language === 'en' ? /50\.5%.*30%/ : /50,5\s%.*30\s%/);
  });
});
