import { createContext, runInContext } from 'node:vm';
import { readRuleSet } from '@umbral/compiler';
import { describe, expect, it } from 'vitest';
import { prepareFacts, RuleError } from '../../src/index.ts';
import { ENGINES } from '../fuzz/engines.ts';
import { judge, outcomeOf } from '../fuzz/judge.ts';
import { expectedOf } from '../fuzz/rule-sets.ts';
import { attacked, LITERALS, POSITIONS, type Position } from './attacked.ts';
import { canaryIsSet, LOADED_NAMES, PAYLOADS } from './payloads.ts';

const v = (path: unknown) => ({ var: path });
/** An object of these entries, also if a key is `__proto__`. */
const keyed = (...entries: [string, unknown][]): unknown => Object.fromEntries(entries);

/** Every place of a rule where a text may stand. */
const RULES: Record<string, (payload: string) => unknown> = {
  'an operator': (payload) => keyed([payload, ['a', 1]]),
  'an operator that is not reached': (payload) => ({ if: [false, keyed([payload, []]), 1] }),
  'an operator in a loop': (payload) => ({ map: [v('events'), keyed([payload, v('type')])] }),
  'a path': v,
  'a path in a lead': (payload) => v(`lead.${payload}`),
  'a path with a default': (payload) => v([payload, payload]),
  'a computed path': (payload) => v([{ cat: ['lead.', payload] }]),
  'a path in a loop': (payload) => ({ map: [v('events'), [v(payload), v(`properties.${payload}`)]] }),
  'a path in a reduce': (payload) => ({ reduce: [v('events'), { cat: [v('accumulator'), v(`current.properties.${payload}`)] }, payload] }),
  'a literal': (payload) => payload,
  'a literal in a list': (payload) => [payload, [payload]],
  'a literal object': (payload) => keyed([payload, payload], ['other', [payload]]),
  'an argument': (payload) => ({ cat: [payload, v('nothing'), payload] }),
  'a constant expression': (payload) => ({ substr: [{ cat: [payload, payload] }, 1, -1] }),
  'a comparison': (payload) => [{ '===': [v(payload), payload] }, { '==': [payload, v(payload)] }, { '<': ['a', payload, 'z'] }],
  'a list to be found in': (payload) => [{ in: [v(payload), [payload, 'other']] }, { in: [payload, v(payload)] }],
  'types of events': (payload) =>
    [payload, `${payload}2`, 'page'].map((type) => ({
      reduce: [{ filter: [v('events'), { '===': [v('type'), type] }] }, { '+': [v('accumulator'), 1] }, 0],
    })),
  'types of events, any of several': (payload) => ({ some: [v('events'), { in: [v('type'), [payload, 'page']] }] }),
  'a key that may be missing': (payload) => [{ missing: [payload, `lead.${payload}`] }, { missing_some: [1, [payload, `no.${payload}`]] }],
  'the start of a reduce': (payload) => ({ reduce: [[1], { cat: [v('accumulator'), v('current')] }, payload] }),
};

const dataOf = (payload: string): unknown => ({
  ...Object(keyed([payload, payload])),
  lead: keyed([payload, payload]),
  events: [{ type: payload, properties: keyed([payload, payload]) }, { type: 'page' }, payload],
});

describe('payloads are live', () => {
  it.each([
    ['single quotes', (payload: string) => `x='${payload}'`],
    ['double quotes', (payload: string) => `x="${payload}"`],
    ['backquotes', (payload: string) => `x=\`${payload}\``],
    ['a comment', (payload: string) => `/*${payload}*/`],
    ['a comment at the end of a line', (payload: string) => `//${payload}`],
    ['a quote with its kind escaped', (payload: string) => `x="${payload.replaceAll('"', '\\"')}"`],
    ['a key', (payload: string) => `x={"${payload}":1}`],
    ['a name', (payload: string) => `x={${payload}:1}`],
    ['a computed key', (payload: string) => `x={["${payload}"]:1}`],
    ['a member', (payload: string) => `x={};x["${payload}"]=1`],
    ['code', (payload: string) => payload],
  ])('in %s', (_place, codeOf) => {
    // An import would fail only later, when nobody looks.
    const ran = PAYLOADS.filter((payload) => !payload.startsWith('import')).filter((payload) => {
      // An object of ours would hand its constructor, and with it this realm, to what runs there.
      const context = createContext(Object.create(null));
      outcomeOf(() => runInContext(codeOf(payload), context));
      return runInContext('"umbralCanary" in globalThis', context);
    });
    expect(ran.length).toBeGreaterThan(0);
  });
});

describe.each(ENGINES)('$name runs no text', (engine) => {
  it.each(Object.entries(RULES))('of a rule: %s', (_place, ruleOf) => {
    for (const payload of PAYLOADS) {
      const rule = ruleOf(payload);
      const compiled = outcomeOf(() => engine.compileRule(rule));
      if (compiled.kind === 'threw') expect(compiled.error, payload).toBeInstanceOf(RuleError);
      else expect(judge(engine.compileRule(rule), rule, dataOf(payload)), payload).toBeNull();
      expect(canaryIsSet(), payload).toBe(false);
    }
  });

  it('that stands for an operator, and refuses it', () => {
    for (const payload of PAYLOADS) expect(() => engine.compileRule(keyed([payload, ['a', 1]])), payload).toThrow(RuleError);
  });

  /** Scores, explains and scores many: what comes out is what stages on json-logic-js come to, or a RuleError. */
  function expectHarmless(positions: readonly Position[], payload: string): void {
    const { ruleSet, lead, dotted } = attacked(positions, payload);
    const prepared = outcomeOf(() => prepareFacts(ruleSet.input, lead, 0));
    const scorer = outcomeOf(() => engine.compileRuleSet(ruleSet));
    expect(canaryIsSet(), payload).toBe(false);
    for (const each of [prepared, scorer]) if (each.kind === 'threw') expect(each.error, payload).toBeInstanceOf(RuleError);
    if (prepared.kind === 'threw' || scorer.kind === 'threw') return;
    const facts = prepareFacts(ruleSet.input, lead, 0);
    const { score, scoreMany, explain } = engine.compileRuleSet(ruleSet);
    const { scores, bands, grades } = score(facts);
    const explanation = explain(facts);
    const many = scoreMany([facts]);
    expect(canaryIsSet(), payload).toBe(false);
    expect(explanation).toMatchObject({ scores, bands, grades });
    for (const found of [scores, bands, grades, many.scores]) expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    if (dotted) return;
    const expected = expectedOf(ruleSet, facts);
    expect(Object.entries(scores), payload).toEqual(Object.entries(expected.scores));
    expect(Object.entries(bands), payload).toEqual(Object.entries(expected.bands));
    expect(Object.values(many.scores).map(([value]) => value)).toEqual(Object.values(expected.scores));
  }

  it.each(POSITIONS)('of a rule set: %s', (position) => {
    for (const payload of PAYLOADS) expectHarmless([position], payload);
  });

  it('of a rule set and a lead that consist of it', () => {
    for (const payload of PAYLOADS) expectHarmless(POSITIONS, payload);
  });

  it.each(LITERALS)('of a rule set that is read from elsewhere: %s', (position) => {
    for (const payload of PAYLOADS) {
      const { ruleSet } = attacked([position], payload);
      expect(readRuleSet(JSON.parse(JSON.stringify(ruleSet))), payload).toEqual({ ok: true, ruleSet });
    }
  });
});

it('names that could be code do not come through readRuleSet', () => {
  for (const position of POSITIONS.filter((each) => !LITERALS.includes(each))) {
    for (const payload of PAYLOADS.filter((each) => !LOADED_NAMES.includes(each) || each.startsWith('_'))) {
      const read = readRuleSet(JSON.parse(JSON.stringify(attacked([position], payload).ruleSet)));
      // A band and a grade are also literals of rules, but as ids they are checked; the bands' and grades' own ids are names.
      expect(read.ok, `${position} ${payload}`).toBe(false);
    }
  }
});
