import { compile, type Interval, portableViolations, ranges } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule, compileRuleSet, prepareFacts } from '../src/index.ts';
import { NOW } from './documents.ts';
import { documents, leads } from './random.ts';
import { apply, runReference } from './reference.ts';

const SEED = 20_250_601;

describe('random documents', () => {
  it('compile to portable rule sets that all engines score alike and whose lines add up', () => {
    const property = fc.property(documents, fc.array(leads, { minLength: 1, maxLength: 3 }), (document, some) => {
      const { ruleSet, program, diagnostics } = compile(document);
      const mistakes = diagnostics.filter((each) => each.severity === 'error' && !each.code.startsWith('threshold'));
      expect(mistakes).toEqual([]);
      expect(portableViolations(ruleSet)).toEqual([]);
      const scorer = compileRuleSet(ruleSet);
      const found = ranges(program);
      const prepared = some.map((lead) => prepareFacts(ruleSet.input, lead, NOW));
      const many = scorer.scoreMany(prepared);
      for (const [index, facts] of prepared.entries()) {
        const reference = runReference(ruleSet, facts);
        const explanation = scorer.explain(facts);
        expect(scorer.score(facts)).toEqual({ scores: explanation.scores, bands: explanation.bands });
        for (const { key, node, lines } of ruleSet.outputs.scores) {
          const score = reference.scores?.[node];
          expect(explanation.scores[key]).toBe(score);
          expect(many.scores[key]?.[index]).toBe(score);
          const sum = explanation.lines[key]?.reduce((total, { value }) => total + value, 0) ?? Number.NaN;
          const size = lines.reduce((largest, { id }) => Math.max(largest, Math.abs(Number(reference.contributions?.[id]))), 1);
          expect(Math.abs(sum - Number(score)) / size).toBeLessThan(1e-9);
        }
        expect(explanation.bands.s0).toBe(reference.bands?.b);
        for (const { name, rules } of ruleSet.stages) {
          for (const id of Object.keys(rules)) {
            const expected = reference[name]?.[id];
            if (typeof expected === 'number' && name !== 'contributions') expect(explanation.nodes[id]).toBe(expected + 0);
          }
        }
        for (const [id, value] of Object.entries(explanation.nodes)) expectWithin(value, found.get(id));
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});

/** Sums of floating-point numbers may pass a bound by a few bits. */
function expectWithin(value: number, range: Interval | undefined): void {
  expect(value).toBeGreaterThanOrEqual((range?.minimum ?? Number.NaN) - 1e-6);
  expect(value).toBeLessThanOrEqual((range?.maximum ?? Number.NaN) + 1e-6);
}

const variable = fc
  .constantFrom('n', 'm', 't', 'u', 'l.0', 'l', 'rows.0.n', 'rows', 'nothing', 'accumulator', 'current', 'current.n', '', 'constructor')
  .map((path) => ({ var: path }));
const literal = fc.oneof(
  fc.constantFrom<unknown>(0, 1, -0, 2.5, -3, '', 'a', '0', '7', true, false, null),
  fc.constant(['a', 'b']),
  fc.constant([]),
);
const OPERATORS = [
  '===',
  '!==',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '*',
  '-',
  '/',
  '%',
  'min',
  'max',
  'if',
  'and',
  'or',
  '!',
  '!!',
  'in',
  'cat',
  'merge',
  'filter',
  'map',
  'reduce',
  'some',
  'all',
  'none',
  'substr',
];

/** Any rules at all, most of them nonsense: where json-logic-js has an answer, ours is the same. */
const rules: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  rule: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, variable, literal, tie('operation'), tie('operation')),
  operation: fc
    .tuple(fc.constantFrom(...OPERATORS), fc.array(tie('rule'), { minLength: 1, maxLength: 4 }))
    .map(([operator, values]) => ({ [operator]: values })),
})).rule;
const DATA = { n: 5, m: -2.5, t: 'a', u: '7', l: [1, 2, 3], rows: [{ n: 1, t: 'a' }, { n: 2 }, {}], nothing: null };

/** What json-logic-js answers; null where it throws, or reads what is not its data's own. */
function answerOf(rule: unknown): { value: unknown } | null {
  if (JSON.stringify(rule).includes('constructor')) return null;
  try {
    return { value: apply(rule, DATA) };
  } catch {
    return null;
  }
}

describe('random rules', () => {
  it('come to the same as in json-logic-js', () => {
    const property = fc.property(rules, (rule) => {
      const run = compileRule(rule);
      const expected = answerOf(rule);
      if (expected) expect(run(DATA)).toEqual(expected.value);
    });
    fc.assert(property, { seed: SEED, numRuns: 5_000 });
  });
});
