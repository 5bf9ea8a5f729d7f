import { compile, flatten, type Interval, portableViolations, type RuleSet, ranges } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule, compileRuleSet, type Explanation, type Facts, prepareFacts, type Scored } from '../src/index.ts';
import { NOW } from './documents.ts';
import { documents } from './random/documents.ts';
import { leads } from './random/leads.ts';
import { apply, runReference } from './reference.ts';

const SEED = 20_250_601;

/** A score's value and its lines on the reference, and that the lines add up to it (E1). */
function expectLines({ outputs }: RuleSet, explanation: Explanation, reference: ReturnType<typeof runReference>): void {
  for (const { key, lines } of outputs.scores) {
    const score = explanation.scores[key];
    if (score === null || score === undefined) {
      expect(explanation.lines[key]).toEqual([]);
      continue;
    }
    const sum = explanation.lines[key]?.reduce((total, { value }) => total + value, 0) ?? Number.NaN;
    const size = lines.reduce((largest, { id }) => Math.max(largest, Math.abs(Number(reference.contributions?.[id]))), 1);
    expect(Math.abs(sum - score) / size).toBeLessThan(1e-9);
  }
}

/** One rule for each result, on both engines, comes to what the stages come to. */
function expectFlat(ruleSet: RuleSet, facts: Facts, scored: Scored): void {
  const flat = flatten(ruleSet);
  if ('problem' in flat) return;
  for (const part of ['scores', 'bands', 'grades'] as const) {
    for (const [key, rule] of Object.entries(flat[part])) {
      expect(compileRule(rule)(facts)).toBe(scored[part][key]);
      expect(apply(rule, facts)).toBe(scored[part][key]);
    }
  }
}

describe('random documents', () => {
  it('compile to portable rule sets that all engines score alike, flat or in stages, and whose lines add up', () => {
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
        const { scores, bands, grades } = explanation;
        expect(scorer.score(facts)).toEqual({ scores, bands, grades });
        for (const [name, part] of [
          ['scores', scores],
          ['bands', bands],
          ['grades', grades],
        ] as const) {
          for (const output of ruleSet.outputs[name]) {
            const key = 'key' in output ? output.key : output.score;
            expect(part[key]).toBe(at(reference, output.path));
            if (name === 'scores') expect(many.scores[key]?.[index]).toBe(part[key] ?? Number.NaN);
          }
        }
        expectLines(ruleSet, explanation, reference);
        expectFlat(ruleSet, facts, { scores, bands, grades });
        for (const [node, path] of Object.entries(ruleSet.outputs.matches))
          expect(explanation.matches[node]?.matched).toBe(at(reference, path));
        for (const { name, rules } of ruleSet.stages) {
          for (const id of Object.keys(rules)) {
            const expected = reference[name]?.[id];
            if (/^(criteria|activities|decays|groups)/.test(name)) expect(explanation.nodes[id]).toBe(Number(expected) + 0);
          }
        }
        for (const [id, value] of Object.entries(explanation.nodes)) expectWithin(value, found.get(id));
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  }, 120_000);
});

const at = (reference: ReturnType<typeof runReference>, path: string): unknown => {
  const [stage = '', rule = ''] = path.split('.');
  return reference[stage]?.[rule];
};

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
