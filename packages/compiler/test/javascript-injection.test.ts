import { describe, expect, it } from 'vitest';
import { emitModule, type Program, type ProgramNode, type Test } from '../src/index.ts';
import { imported, NOW } from './javascript-module.ts';
import { activity, audience, bands, criterion, decay, disqualifier, group, programOf, score, segment } from './programs.ts';

const ATTACKS = [
  '__proto__',
  'constructor',
  'toString',
  '</script><script>globalThis.hacked = 1</script>',
  '<!--',
  '*/ globalThis.hacked = 1; /*',
  '"; globalThis.hacked = 1; "',
  "'; globalThis.hacked = 1; '",
  `\`$\{(globalThis.hacked = 1)}\``,
  `$\{(globalThis.hacked = 1)}`,
  '*/}/*',
  'user\u202e\u2066// nothing\u2069 \u2066',
  '\u2028globalThis.hacked = 1;\u2029',
  '\n globalThis.hacked = 1;\r',
  '"] = 1; globalThis.hacked = 1; //',
  '\\',
  '\\"; globalThis.hacked = 1; //',
  '\\u0022; globalThis.hacked = 1; //',
  '] ; globalThis.hacked = 1 ; [',
  '){ globalThis.hacked = 1; }(',
  '\ud800',
  '\u0000',
  'import("data:text/javascript,globalThis.hacked = 1")',
  'score',
];

const how = { negated: false, orMissing: false };

/** A Program in which every text is the same attack, as if nothing had ever checked it. */
function attacked(text: string): Program {
  const property: Test = { kind: 'contains', field: text, text, ...how };
  const test: Test = {
    kind: 'any',
    of: [
      { kind: 'equals', field: text, value: text, ...how },
      { kind: 'oneOf', field: text, values: [text], ...how },
      { kind: 'known', field: text },
      { kind: 'range', operand: { kind: 'measure', measure: text }, from: { value: 0, inclusive: true }, to: null, ...how },
    ],
  };
  const selection = { events: [text], where: property, withinDays: 5 };
  const ladder = { kind: 'ladder' as const, measure: { kind: 'distinct' as const, property: text }, steps: [], below: 1, missing: 0 };
  const nodes: ProgramNode[] = [
    segment(text, test),
    disqualifier(`${text}1`, [text], 1),
    audience(`${text}2`, [text]),
    criterion(`${text}3`, {
      gate: text,
      when: test,
      award: { kind: 'values', field: text, steps: [{ values: [text], points: 2 }], otherwise: 1, missing: 0 },
    }),
    activity(`${text}4`, { ...selection, counting: { kind: 'oncePerValue', property: text }, award: ladder }),
    decay(`${text}5`, `${text}4`, { anchor: { kind: 'lastActivity', events: [text] } }),
    decay(`${text}6`, `${text}3`, { anchor: { kind: 'date', field: text } }),
    group(`${text}7`, [`${text}5`, `${text}6`], { combine: 'first' }),
    score(`${text}8`, [`${text}7`], { key: text, disqualifiers: [`${text}1`] }),
    bands(`${text}9`, `${text}8`, [text, null], [`${text}b`, 5, 1]),
    {
      kind: 'matrix',
      id: `${text}m`,
      key: text,
      rows: { kind: 'bands', node: `${text}9`, bands: [text, `${text}b`] },
      columns: { kind: 'score', node: `${text}8`, thresholds: [] },
      cells: [[text], [text]],
    },
  ];
  const input = { key: text, type: 'text' as const, caseSensitive: true };
  return programOf(nodes, {
    attributes: [input],
    events: [{ key: text, properties: [input] }],
    measures: [{ id: text, ...selection, measure: { kind: 'maximum', property: text } }],
  });
}

describe('a text that would like to be code', () => {
  it.each(ATTACKS)('%j stays a text', async (text) => {
    const source = emitModule(attacked(text));
    const { score: run } = await imported(source);
    const lead = { attributes: { [text]: text }, events: [{ type: text, at: NOW, properties: { [text]: text } }] };
    const result = run(lead, NOW);
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false);
    expect(Object.entries(result.scores)).toEqual([[text, 1]]);
    expect(Object.entries(result.bands)).toEqual([[text, 'disqualified']]);
    expect(source).not.toMatch(/[\u2028\u2029\u202e\u2066]|<\/script|<!--/);
    expect(Object.getPrototypeOf(result.scores)).toBe(Object.prototype);
  });

  it('what a lead inherits is none of its data', async () => {
    const known: Test = {
      kind: 'any',
      of: [
        { kind: 'known', field: 'toString' },
        { kind: 'known', field: '__proto__' },
        { kind: 'known', field: 'industry' },
      ],
    };
    const attributes = ['toString', '__proto__', 'industry'].map((key) => ({ key, type: 'text' as const, caseSensitive: false }));
    const { score: run, prepare } = await imported(
      emitModule(programOf([criterion('k', { when: known }), score('s', ['k'])], { attributes })),
    );
    const heir = Object.create({ industry: 'inherited' });
    expect(run({ attributes: heir }, NOW).scores).toEqual({ s: 0 });
    expect(Object.keys(prepare({ attributes: heir }, NOW).lead)).toEqual(['toString', '__proto__', 'industry']);
    for (const lead of [
      null,
      5,
      'x',
      [],
      { attributes: 'abc', events: 'abc' },
      { events: [null, 7, {}, { type: 'page', at: '2026-01-01' }] },
    ])
      expect(run(lead as never, NOW).scores).toEqual({ s: 0 });
  });

  it('runs in strict mode and asks for nothing', () => {
    const source = emitModule(attacked('x'));
    expect(source).not.toMatch(/\beval\b|\bFunction\s*\(|\bimport\b|\brequire\b|globalThis|process\./);
    expect(source.match(/^export /gm)).toHaveLength(2);
  });
});
