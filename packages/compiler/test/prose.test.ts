import { describe, expect, it } from 'vitest';
import type { Program, ProgramNode, Test } from '../src/index.ts';
import { type ProseLanguage, type ProseNames, describe as prose } from '../src/targets/prose/index.ts';
import { activity, audience, bands, criterion, decay, disqualifier, group, programOf, score, segment } from './programs.ts';
import { TELLING } from './prose-names.ts';

const said = (program: Program, language: ProseLanguage = 'en', names = TELLING): string => prose(program, language, names);

const how = { negated: false, orMissing: false };
const field = (key: string) => ({ kind: 'field' as const, field: key });
const bound = (value: number, inclusive = true) => ({ value, inclusive });
const customer: Test = { kind: 'equals', field: 'customer', value: true, ...how };
const big: Test = { kind: 'range', operand: field('size'), from: bound(10), to: null, ...how };
const soft: Test = { kind: 'oneOf', field: 'industry', values: ['a', 'b'], ...how };

const JANUARY = Date.UTC(2026, 0, 1);
const everything = (): Program => {
  const nodes: Record<ProgramNode['kind'], ProgramNode[]> = {
    segment: [
      segment('g1', customer, { active: { from: JANUARY, until: null } }),
      segment('xg2', { kind: 'all', of: [soft, { kind: 'any', of: [big, customer] }] }),
    ],
    disqualifier: [disqualifier('q', ['g1', 'xg2'], -5)],
    audience: [audience('u', ['g1'], { active: { from: JANUARY, until: JANUARY + 1 } })],
    criterion: [
      criterion('k1', {
        gate: 'g1',
        active: { from: null, until: JANUARY + 3_600_000 },
        when: { kind: 'all', of: [soft, big] },
        maximum: 9,
      }),
      criterion('k2', {
        award: {
          kind: 'ranges',
          field: 'size',
          steps: [
            { from: 10, points: 1 },
            { from: 100, points: 2.5 },
          ],
          below: -1,
          missing: 0,
        },
      }),
      criterion('xk3', {
        award: { kind: 'values', field: 'industry', steps: [{ values: ['a', 'b'], points: 3 }], otherwise: 1, missing: -1 },
        when: big,
      }),
      criterion('k4', { active: { from: 0, until: 0 } }),
    ],
    activity: [
      activity('a1', {
        events: ['call', 'page'],
        where: big,
        withinDays: 30,
        award: { kind: 'each', points: 1, atMost: 3 },
        counting: { kind: 'perPeriod', days: 1, most: 1 },
        minimum: 0,
      }),
      activity('a2', {
        counting: { kind: 'oncePerValue', property: 'path' },
        award: { kind: 'ladder', measure: { kind: 'count' }, steps: [{ from: 3, points: 8 }], below: 0, missing: 0 },
      }),
      activity('a3', { counting: { kind: 'first' } }),
    ],
    decay: [
      decay('xd1', 'a1', { curve: { kind: 'halfLife', days: 14 }, after: 7 }),
      decay('d2', 'a3', {
        curve: { kind: 'step', days: 30, percent: 10, compounding: true },
        anchor: { kind: 'lastActivity', events: ['call', 'page'] },
      }),
      decay('d3', 'p', { curve: { kind: 'expiry', days: 1 }, anchor: { kind: 'date', field: 'created' } }),
    ],
    group: [group('p', ['k1', 'k2'], { weight: 150, maximum: 40 }), group('xp', ['xk3', 'k4'], { combine: 'first', minimum: 1 })],
    score: [
      score('inner', ['xd1', 'd2', 'a2'], { combine: 'maximum', decimals: 0 }),
      score('s', ['d3', ['inner', 3], 'xp'], {
        combine: 'average',
        disqualifiers: ['q'],
        scale: { minimum: 0, maximum: 100, from: { minimum: -10, maximum: 90 } },
        decimals: 1,
      }),
    ],
    bands: [bands('b', 's', ['low', null], ['high', 50, 40])],
    matrix: [
      {
        kind: 'matrix',
        id: 'm',
        key: 'grade',
        rows: { kind: 'bands', node: 'b', bands: ['low', 'high'] },
        columns: { kind: 'score', node: 'inner', thresholds: [5] },
        cells: [
          ['D', 'C'],
          ['B', 'A'],
        ],
      },
    ],
  };
  return programOf(Object.values(nodes).flat());
};

describe('a scoring model of everything', () => {
  it.each<ProseLanguage>(['en', 'es'])('is told in full, in %s', async (language) => {
    await expect(said(everything(), language)).toMatchFileSnapshot(`goldens/everything.${language}.md`);
  });

  it('says no id and no key, and nothing that is not said', () => {
    const text = said(everything());
    for (const id of ['xd1', 'xk3', 'xp', 'xg2', 'umbral', 'undefined', 'null', '{', 'lastActivity']) expect(text).not.toContain(id);
  });

  it('is the same each time', () => {
    expect(said(everything())).toBe(said(structuredClone(everything())));
  });

  it('names every node that has a title, once at least', () => {
    for (const language of ['en', 'es'] as const) {
      const text = said(everything(), language);
      for (const { id } of everything().nodes) if (!id.startsWith('x') && !['b', 'u'].includes(id)) expect(text).toContain(`Title ${id}`);
    }
  });
});

describe('names', () => {
  const HOSTILE =
    '**bold** <script>alert(1)</script> [a](javascript:b) `c`\n# d | e \u202egnp.exe https://evil.example www.evil.example a@b.c &lt; $x$';

  it('are shown as they are: no markup, no HTML, no links, no line of their own', () => {
    const hostile = () => HOSTILE;
    const names: ProseNames = {
      model: hostile,
      title: hostile,
      field: hostile,
      event: hostile,
      property: hostile,
      band: hostile,
      grade: hostile,
      text: hostile,
    };
    const text = said(everything(), 'en', names);
    expect(text.split('\n').filter((each) => each.startsWith('#')).length).toBe(
      said(everything())
        .split('\n')
        .filter((each) => each.startsWith('#')).length,
    );
    expect(text).not.toMatch(/(?<!\\)<|(?<!\\)\[|(?<!\\)`|\u202e|https:\/\/|www\.e|(?<!\\)@|&(?!nbsp;)(?<!\\&)/);
    expect(text).toContain('\\*\\*bold\\*\\* \\<script\\>alert(1)\\</script\\> \\[a\\](javascript:b) \\`c\\` \\# d \\| e gnp.exe');
  });

  it('have a stand-in where there are none', () => {
    const none = () => null;
    const blank = () => ' \u200b ';
    for (const nothing of [none, blank]) {
      const names: ProseNames = {
        model: nothing,
        title: nothing,
        field: nothing,
        event: nothing,
        property: nothing,
        band: nothing,
        grade: nothing,
        text: none,
      };
      const text = said(everything(), 'en', names);
      expect(text).toContain('# Scoring model\n');
      expect(text).toContain('**Segment 2**');
      expect(text).toContain('*(no name)*');
      expect(text).not.toContain('****');
    }
  });
});

it('a Program of nothing says so', () => {
  expect(said(programOf([], { attributes: [], events: [] }))).toContain('This scoring model gives no score yet.');
});
