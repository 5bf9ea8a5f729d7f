import { type Condition, type ConditionGroup, type Document, OPERATORS, type Operator } from '@umbral/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, portableViolations, readRuleSet } from '../src/index.ts';
import { activity, bands, comparison, criterion, decay, documentOf, group, score } from './documents.ts';

/** Documents as bad as the schema admits: few names, so that everything clashes, and values of any shape for any operator. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'constructor');
const field = fc.constantFrom('industry', 'employees', 'tags', 'created_at', 'subscribed', 'path', 'amount', 'toString', '');
const number = fc.oneof(fc.constantFrom(0, 1, -1, 1e9, -1e9), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
const operator = fc.constantFrom(...(Object.keys(OPERATORS) as Operator[]));
const value = fc.oneof(
  fc.constantFrom('', ' x ', null),
  number,
  fc.array(fc.constantFrom('', 'a', 'B'), { maxLength: 3 }),
  fc.record({ from: number, to: number }),
);
const leaf: fc.Arbitrary<Condition> = fc.tuple(field, operator, value, fc.boolean()).map((parts) => comparison(...parts));
const condition: fc.Arbitrary<ConditionGroup> = fc.letrec<{ group: ConditionGroup }>((tie) => ({
  group: fc
    .tuple(
      fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const),
      fc.array(fc.oneof({ maxDepth: 3 }, leaf, tie('group')), { maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([kind, of, count]) => (kind === 'atLeast' ? { kind, count, of } : { kind, of })),
})).group;

const combine = fc.constantFrom('sum' as const, 'maximum' as const);
const limit = fc.option(number);
const days = fc.double({ min: 1e-9, max: 36_500, noNaN: true });
const curve = fc
  .tuple(fc.constantFrom('linear' as const, 'halfLife' as const, 'expiry' as const), days)
  .map(([kind, length]) => ({ kind, days: length }));
const happening = fc.record({
  enabled: fc.boolean(),
  events: fc.array(fc.constantFrom('page_viewed', 'won', 'toString'), { maxLength: 3 }),
  where: condition,
  withinDays: fc.option(days),
  points: number,
  atMost: fc.option(fc.integer({ min: 1, max: 100 })),
});
const node = fc.oneof(
  fc.tuple(id, condition, number).map((parts) => criterion(...parts)),
  fc.tuple(id, happening).map((parts) => activity(...parts)),
  fc.tuple(id, curve).map((parts) => decay(...parts)),
  fc
    .tuple(id, fc.record({ combine, weight: fc.double({ min: 0, max: 1_000, noNaN: true }), minimum: limit, maximum: limit }))
    .map((parts) => group(...parts)),
  fc
    .tuple(
      id,
      fc.record({
        key: fc.constantFrom('', 'x', 'toString'),
        combine,
        scale: fc.record({ minimum: number, maximum: number }),
        decimals: fc.nat(3),
      }),
    )
    .map((parts) => score(...parts)),
  fc.tuple(id, fc.array(limit, { maxLength: 4 })).map(([name, thresholds]) => bands(name, ...thresholds)),
);
const documents: fc.Arbitrary<Document> = fc
  .tuple(fc.array(node, { maxLength: 12 }), fc.array(fc.tuple(id, id), { maxLength: 30 }))
  .map(([nodes, edges]) =>
    documentOf(
      nodes,
      edges.map(([source, target]) => `${source} > ${target}`),
    ),
  );

describe('random documents, sound or not', () => {
  it('compile without a throw, to portable rule sets, the same each time', () => {
    const property = fc.property(documents, (document) => {
      const compiled = compile(document);
      const ids = new Set(document.nodes.map((each) => each.id));
      for (const { node: at, edge } of compiled.diagnostics) expect(at === null || edge !== null || ids.has(at)).toBe(true);
      expect(compiled.publishable).toBe(compiled.diagnostics.every((each) => each.severity !== 'error'));
      expect(portableViolations(compiled.ruleSet)).toEqual([]);
      expect(readRuleSet(JSON.parse(JSON.stringify(compiled.ruleSet)))).toEqual({ ok: true, ruleSet: compiled.ruleSet });
      expect(JSON.stringify(compile(structuredClone(document)))).toBe(JSON.stringify(compiled));
    });
    fc.assert(property, { seed: 20_250_601, numRuns: 1_000 });
  });
});
