import { compile } from '@umbral/compiler';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, prepareFacts, RuleError } from '../src/index.ts';
import { activity, all, bands, comparison, compiled, criterion, DAY, decay, documentOf, event, NOW, score } from './documents.ts';

describe('the scorer', () => {
  const nodes = [
    criterion('k', all(comparison('employees', 'atLeast', 10), comparison('industry', 'is', 'retail', true)), 0),
    criterion('k2', all(comparison('employees', 'atLeast', 10)), 50),
    activity('a', { points: 5 }),
    decay('d', { kind: 'expiry', days: 3 }),
    score('s'),
    bands('b', { cold: null, warm: 50, hot: 55 }),
  ];
  const document = documentOf(nodes, ['k > s', 'k2 > s', 'a > d', 'd > s', 's > b']);
  const { scorer, facts } = compiled(document);
  const leads = [
    {},
    { attributes: { employees: 50 } },
    { attributes: { employees: 50, industry: 'media' }, events: [event(1), event(9)] },
  ].map(facts);

  it('scores many as it scores one and explains one', () => {
    const many = scorer.scoreMany(leads);
    expect([...(many.scores.s ?? [])]).toEqual([0, 50, 55]);
    expect([...(many.bands.s ?? [])]).toEqual([0, 1, 2]);
    expect(leads.map((lead) => scorer.score(lead))).toEqual([
      { scores: { s: 0 }, bands: { s: 'cold' } },
      { scores: { s: 50 }, bands: { s: 'warm' } },
      { scores: { s: 55 }, bands: { s: 'hot' } },
    ]);
    expect(leads.map((lead) => scorer.explain(lead)).map(({ scores, bands: found }) => ({ scores, bands: found }))).toEqual(
      leads.map((lead) => scorer.score(lead)),
    );
    expect(scorer.scoreMany([])).toEqual({ scores: { s: new Float64Array() }, bands: { s: new Uint8Array() } });
  });

  it('tells whether a criterion matched, whatever its points, and whether something it reads is missing', () => {
    expect(leads.map((lead) => scorer.explain(lead).criteria)).toEqual([
      { k: { matched: false, missing: true }, k2: { matched: false, missing: true } },
      { k: { matched: true, missing: true }, k2: { matched: true, missing: false } },
      { k: { matched: false, missing: false }, k2: { matched: true, missing: false } },
    ]);
  });

  it('tells what comes out of every node', () => {
    const [, , lead] = leads;
    expect(lead && scorer.explain(lead).nodes).toEqual({ k: 0, k2: 50, a: 10, d: 5, s: 55 });
  });

  it('takes names that every object inherits', () => {
    const names = ['constructor', 'toString', 'valueOf'];
    const fields = names.map((key) => ({ key, type: 'text' as const, label: { text: key } }));
    const events = [{ key: 'hasOwnProperty', label: { text: '' }, properties: fields }];
    const sources = names.map((id) => criterion(id, all(comparison(id, 'isKnown')), 1));
    const where = all(comparison('constructor', 'is', 'x', true));
    const hostile = documentOf(
      [
        ...sources,
        activity('a', { events: ['hasOwnProperty'], where, points: 10 }),
        score('__score', { key: 'constructor' }),
        bands('b', { toString: null, valueOf: 2 }),
      ],
      [...names.map((id) => `${id} > __score`), 'a > __score', '__score > b'],
      { fields, events },
    );
    const { explain } = compiled(hostile);
    const found = explain({ attributes: { constructor: 'y' }, events: [event(1, 'hasOwnProperty')] });
    expect(found.scores.constructor).toBe(11);
    expect(found.bands.constructor).toBe('valueOf');
    expect(explain({}).scores.constructor).toBe(0);
  });

  it('refuses rules that it cannot run, and names that are no properties', () => {
    const { ruleSet } = compile(document);
    const withRules = (rules: object) => ({ ...ruleSet, stages: [{ name: 'x', rules: { ...rules } }] });
    expect(() => compileRuleSet(withRules({ k: { nonsense: [1] } }))).toThrow(RuleError);
    expect(() => compileRuleSet({ ...ruleSet, stages: [{ name: '__proto__', rules: {} }] })).toThrow(RuleError);
    expect(() => compileRuleSet(withRules(JSON.parse('{"__proto__":1}')))).toThrow(RuleError);
  });

  it('scores at any moment: what has not happened yet does not count', () => {
    const { ruleSet } = compile(document);
    const lead = { attributes: { employees: 10 }, events: [event(1)] };
    const at = (now: number) => compileRuleSet(ruleSet).score(prepareFacts(ruleSet.input, lead, now)).scores.s;
    expect([at(NOW - 2 * DAY), at(NOW), at(NOW + 3 * DAY)]).toEqual([50, 55, 50]);
  });
});
