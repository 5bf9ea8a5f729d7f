import { afterAll, describe, expect, it } from 'vitest';
import { prepareFacts, RuleError } from '../../src/index.ts';
import { ENGINES } from '../fuzz/engines.ts';
import { attacked, POSITIONS } from './attacked.ts';
import { LOADED_NAMES } from './payloads.ts';

/** Everything that any value of JSON inherits, and paths that go on from there. */
const PROTOTYPES = [Object, Array, String, Number, Boolean, Function].map((type) => type.prototype);
const INHERITED = [...new Set([...PROTOTYPES.flatMap((prototype) => Object.getOwnPropertyNames(prototype)), ...LOADED_NAMES])].filter(
  (name) => !/^-?\d+$/.test(name) && name !== 'data',
);
const FURTHER = INHERITED.flatMap((name) => [`${name}.name`, `${name}.constructor`, `${name}.prototype`, `${name}.length`]);
const ownNames = (): string => JSON.stringify(PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String)));

const before = ownNames();
afterAll(() => {
  expect(ownNames()).toBe(before);
});

const v = (path: unknown) => ({ var: path });
const keyed = <V>(key: string, value: V): Record<string, V> => Object.fromEntries([[key, value]]);
/** A value of each kind; texts and lists have a length of their own. */
const HOSTS: Record<string, unknown> = { object: { a: {} }, list: [{}], text: 'text', number: 5, truth: true, nothing: null };
const isOwn = (host: unknown, path: string): boolean => path === 'length' && (Array.isArray(host) || typeof host === 'string');

describe.each(ENGINES)('$name reads own properties only', (engine) => {
  const run = (rule: unknown, data: unknown): unknown => engine.compileRule(rule)(data);

  it.each(Object.entries(HOSTS))('of the data: %s', (_name, host) => {
    for (const path of [...INHERITED, ...FURTHER].filter((each) => !isOwn(host, each))) {
      expect(run(v(path), host), path).toBeNull();
      expect(run(v([path, 'default']), host), path).toBe('default');
      expect(run(v([{ cat: [path, ''] }]), host), path).toBeNull();
      expect(run({ missing: [path] }, host), path).toEqual([path]);
      expect(run({ missing_some: [1, [path]] }, host), path).toEqual([path]);
    }
  });

  it.each(Object.entries(HOSTS))('inside the data, in loops and in a reduce: %s', (_name, host) => {
    for (const path of [...INHERITED, ...FURTHER].filter((each) => !isOwn(host, each))) {
      expect(run(v(`host.${path}`), { host }), path).toBeNull();
      expect(run({ map: [v(''), v(path)] }, [host, host]), path).toEqual([null, null]);
      expect(run({ filter: [v('hosts'), v(path)] }, { hosts: [host] }), path).toEqual([]);
      expect(run({ some: [v(''), { '!==': [v(path), null] }] }, [host]), path).toBe(false);
      expect(run({ reduce: [v(''), [v('accumulator'), v(`current.${path}`)], 0] }, [host]), path).toEqual([0, null]);
      expect(run({ reduce: [v(''), v(`accumulator.${path}`), v('0')] }, [host]), path).toBeNull();
      expect(run({ reduce: [v(''), v(path), 0] }, [host]), path).toBeNull();
    }
  });

  it('of names that a lead has itself, they are data', () => {
    for (const name of INHERITED) {
      const own = JSON.parse(`{${JSON.stringify(name)}: {"polluted": 1, "type": "page"}}`);
      expect(run(v(`${name}.polluted`), own), name).toBe(1);
      expect(run({ missing: [name] }, own), name).toEqual([]);
      expect(run({ map: [v('events'), v(`${name}.type`)] }, { events: [own, {}] }), name).toEqual(['page', null]);
      expect(run({ some: [v('events'), { '===': [v(`${name}.type`), 'page'] }] }, { events: [{}, own] }), name).toBe(true);
      expect(run(v('polluted'), own), name).toBeNull();
      expect(run(v('type'), own), name).toBeNull();
      expect(run({ filter: [v('events'), { '===': [v('type'), 'page'] }] }, { events: [own] }), name).toEqual([]);
    }
  });

  it('of types of events that are such names', () => {
    for (const type of INHERITED) {
      const isType = { '===': [v('type'), type] };
      const counts = { reduce: [{ filter: [v('events'), isType] }, { '+': [v('accumulator'), 1] }, 0] };
      const rule = [counts, { some: [v('events'), { in: [v('type'), [type, 'page']] }] }, { none: [v('events'), isType] }];
      expect(run(rule, { events: [{ type: 'other' }, {}, null] }), type).toEqual([0, false, true]);
      expect(run(rule, { events: [{ type }, { type: 'other' }, { type }] }), type).toEqual([2, true, false]);
    }
  });

  it('of literals, and keeps theirs', () => {
    const literal = JSON.parse('{"__proto__": {"polluted": 1}, "other": 1}');
    const found = run([literal, v('polluted')], {});
    expect(JSON.stringify(found)).toBe('[{"__proto__":{"polluted":1},"other":1},null]');
    expect(Object.getPrototypeOf(Object([found].flat()[0]))).toBe(Object.prototype);
  });

  it('of rules: what one inherits is no operator', () => {
    const heir: unknown = Object.create({ var: 'a' });
    expect(run(heir, { a: 1 })).toBe(heir);
    expect(() => engine.compileRule(JSON.parse('{"__proto__": ["a"]}'))).toThrow('unknownOperator');
  });

  it('and changes no prototype, whatever runs', () => {
    for (const name of LOADED_NAMES) {
      const rules: unknown[] = [
        { merge: [[keyed(name, 1)], keyed(name, [1])] },
        { reduce: [[1, 2], { merge: [v('accumulator'), v(name)] }, []] },
        { map: [[keyed(`${name}`, 1)], v('')] },
        { cat: [v(name), name] },
      ];
      for (const rule of rules) {
        try {
          run(rule, keyed(name, keyed(name, 1)));
        } catch {
          // A literal of one key is an operator, and refused.
        }
        expect(ownNames()).toBe(before);
        expect(Object.keys({})).toEqual([]);
      }
    }
  });
});

/** Facts of which every field has a name: what is there is own, and what is not there is null. */
function expectFacts(name: string): void {
  const { ruleSet, lead } = attacked(['attribute', 'property', 'previous', 'counted'], name);
  const empty = { attributes: {}, events: [{ type: 'page', at: 0, properties: {} }], previous: {} };
  for (const [prepared, value] of [
    [lead, 'software'],
    [empty, null],
  ] as const) {
    const facts = prepareFacts(ruleSet.input, prepared, 0);
    const [event] = facts.events;
    for (const table of [facts.lead, facts.previous, event?.properties, event?.counted]) {
      expect(Object.getOwnPropertyNames(table), name).toEqual([name]);
      expect(Object.getPrototypeOf(table), name).toBe(Object.prototype);
    }
    expect([Object.values(facts.lead), Object.values(event?.properties ?? {})], name).toEqual([[value], [value]]);
  }
}

/** Reads by a rule set's outputs, and by its input: of each, whether what comes out is what is there. */
const READS: Record<string, (engine: (typeof ENGINES)[number]) => void> = {
  'outputs that nothing is found at are missing': (engine) => {
    for (const path of ['results.constructor', 'results.toString', 'constructor.name', 'lead.toString', '__proto__.constructor']) {
      const { ruleSet, lead } = attacked([], '');
      const [band] = ruleSet.outputs.bands;
      const outputs = { ...ruleSet.outputs, bands: band ? [{ ...band, path }] : [] };
      const { bands } = engine.compileRuleSet({ ...ruleSet, outputs }).score(prepareFacts(ruleSet.input, lead, 0));
      expect(String(Object.values(bands)[0]), path).toMatch(/^(?:null|undefined)$/);
    }
  },
  'fields and keys of a lead may have names that are inherited': () => {
    for (const name of INHERITED) if (name !== '__proto__') expectFacts(name);
  },
  'no field and no key of a lead may be called __proto__': () => {
    expect(() => expectFacts('__proto__')).toThrow(RuleError);
  },
  'keys that look polluted are nobody': (engine) => {
    const { ruleSet } = attacked([], '');
    const lead = JSON.parse(
      '{"attributes": {"__proto__": {"industry": "software"}}, "events": [{"type": "page", "at": 0, "properties": {"__proto__": {"path": "software"}}}], "previous": {"__proto__": {"before": "warm"}}}',
    );
    const facts = prepareFacts(ruleSet.input, lead, 0);
    expect(facts).toMatchObject({ lead: { industry: null }, events: [{ properties: { path: null } }], previous: { before: null } });
    expect(engine.compileRuleSet(ruleSet).score(facts).scores).toEqual({ score: 1 });
  },
  'every name of a rule set may be one that is inherited': (engine) => {
    const positions = POSITIONS.filter((position) => position !== 'stage' && position !== 'rule');
    for (const name of INHERITED.filter((each) => each !== '__proto__')) {
      const { ruleSet, lead } = attacked(positions, name);
      const { scores, bands } = engine.compileRuleSet(ruleSet).score(prepareFacts(ruleSet.input, lead, 0));
      expect(Object.entries(scores), name).toEqual([[name, 12]]);
      expect(Object.entries(bands), name).toEqual([[name, name]]);
    }
  },
};

describe.each(ENGINES)('rule sets on $name', (engine) => {
  it.each(Object.entries(READS))('%s', (_name, expectRead) => expectRead(engine));
});
