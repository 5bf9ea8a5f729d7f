import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileRule, RuleError } from '../src/index.ts';
import { apply } from './reference.ts';

const SUITE = fileURLToPath(new URL('../../../../shared/data/jsonlogic-suites/official-tests.json', import.meta.url));
const v = (path: string) => ({ var: path });
const DATA = {
  a: 5,
  b: '7',
  c: null,
  t: 'text',
  n: { x: 1, y: { z: 'deep' } },
  list: [1, 2, 3],
  texts: ['a', 'b'],
  none: [],
  rows: [{ k: 1 }, { k: 4 }, {}],
};

/** Rules where it is easy to differ from json-logic-js: coercions, truthiness, odd numbers of arguments. */
const RULES: unknown[] = [
  { '+': [] },
  { '+': ['3.5abc', 1, '2'] },
  { '+': [v('c'), 1] },
  { '*': ['5'] },
  { '*': [2, '3', 4] },
  { '*': [-0, 5] },
  { '-': ['5'] },
  { '-': [v('b'), 2] },
  { '-': [5, v('c')] },
  { '-': [] },
  { '/': [1, 0] },
  { '%': [7, 3] },
  { min: [] },
  { max: [v('a'), '9', 2] },
  { min: [v('c'), 2] },
  { '<': [1, v('a'), 9] },
  { '<': [1, 2, null] },
  { '<=': ['a', 'b'] },
  { '<': ['10', '9'] },
  { '<': ['10', 9] },
  { '>': [v('none'), -1] },
  { '>=': [v('c'), 0] },
  { '>=': [v('t'), 0] },
  { '==': [v('none'), ''] },
  { '==': [v('c'), 0] },
  { '==': [1, true] },
  { '!=': ['1', 1] },
  { '===': [v('c'), null] },
  { '===': [v('c')] },
  { '!': [v('none')] },
  { '!!': ['0'] },
  { '!': v('missing') },
  { if: [] },
  { if: [v('a')] },
  { if: [v('c'), 1] },
  { if: [v('none'), 1, 0, 2, 3] },
  { '?:': [v('a'), 'y', 'n'] },
  { and: [] },
  { and: [1, v('none'), 2] },
  { or: [0, '', v('none')] },
  { or: [0, v('t'), 2] },
  { in: ['ex', v('t')] },
  { in: [2, v('list')] },
  { in: ['2', v('list')] },
  { in: [1, 12] },
  { in: [null, 'null'] },
  { in: ['a'] },
  { in: ['', ''] },
  { in: ['', 'a'] },
  { cat: ['a', null, 1, [1, null, [2]], true] },
  { substr: ['jsonlogic', 4] },
  { substr: ['jsonlogic', -5] },
  { substr: ['jsonlogic', 1, 3] },
  { substr: ['jsonlogic', 4, -2] },
  { substr: ['jsonlogic', -20, -20] },
  { substr: [12_345, 1, 2] },
  { substr: ['abc', 1, null] },
  { merge: [1, [2, [3]], v('list'), null] },
  { merge: [] },
  v('n.y.z'),
  v('n.y.z.w'),
  v('list.1'),
  v('list.length'),
  v('t.0'),
  v('t.length'),
  v(''),
  v('n..x'),
  { var: [] },
  { var: ['zip', 'default'] },
  { var: ['c', 'default'] },
  { var: ['n.x', 'default'] },
  { var: [{ if: [true, 'a', 'b'] }] },
  { var: null },
  { var: 1 },
  { missing: ['a', 'zip', 'c', 'none'] },
  { missing: [['a', 'zip']] },
  { missing: v('texts') },
  { missing: [] },
  { missing_some: [1, ['a', 'zip']] },
  { missing_some: [2, ['a', 'zip', 'zap']] },
  { filter: [v('rows'), v('k')] },
  { filter: [v('t'), true] },
  { map: [v('rows'), { '+': [v('k'), 1] }] },
  { map: [v('list'), v('')] },
  { map: [v('list')] },
  { all: [v('none'), true] },
  { all: [v('list'), { '>': [v(''), 0] }] },
  { some: [v('none'), true] },
  { none: [v('none'), true] },
  { none: [v('rows'), { '==': [v('k'), 4] }] },
  { reduce: [v('list'), { '+': [v('accumulator'), v('current')] }, 10] },
  { reduce: [v('texts'), { '+': [v('accumulator'), v('current')] }, 0] },
  { reduce: [v('rows'), { '+': [v('accumulator'), 1] }, 0] },
  { reduce: [v('t'), { '+': [v('accumulator'), 1] }, 7] },
  { reduce: [v('list'), { '+': [v('current'), v('accumulator')] }] },
  { reduce: [v('rows'), { '+': [v('accumulator'), { max: [0, v('current.k')] }] }, 0] },
  { reduce: [v('list'), v(''), 0] },
  { reduce: [{ merge: [{ '/': [3, 4] }, [1, 1, 1]] }, { '*': [v('accumulator'), v('accumulator'), v('current')] }, 1] },
  { reduce: [{ merge: [v('list'), [1, 1]] }, { '*': [v('accumulator'), v('accumulator'), v('current')] }, 1] },
  { a: 1, b: 2 },
  {},
  [1, v('a'), [v('b')]],
  'text',
  null,
];

describe('closures', () => {
  it.each(RULES.map((rule) => [JSON.stringify(rule), rule]))('agree with json-logic-js: %s', (_name, rule) => {
    expect(compileRule(rule)(DATA)).toEqual(apply(rule, DATA));
    expect(compileRule(rule)(null)).toEqual(apply(rule, null));
  });

  const suite: unknown[] = existsSync(SUITE) ? JSON.parse(readFileSync(SUITE, 'utf8')) : [];
  const official = suite.filter((each): each is [unknown, unknown, unknown] => Array.isArray(each));
  it.skipIf(official.length === 0)(`pass the official suite${official.length === 0 ? ' (skipped: it is not here)' : ''}`, () => {
    expect(official.length).toBeGreaterThan(250);
    for (const [rule, data, expected] of official) expect(compileRule(rule)(data), JSON.stringify(rule)).toEqual(expected);
  });

  it('say nothing when they log', () => {
    expect(compileRule({ log: ['quiet'] })({})).toBe('quiet');
  });

  it.each(['constructor', '__proto__', 'toString', 'n.constructor.name', 'constructor.constructor', 't.toString', 'list.map', 'a.toFixed'])(
    'read own properties only: %s',
    (path) => {
      expect(compileRule(v(path))(DATA)).toBeNull();
      expect(compileRule({ var: [{ cat: [path] }] })(DATA)).toBeNull();
      expect(compileRule({ missing: [path] })(DATA)).toEqual([path]);
    },
  );

  it('read own properties with inherited names', () => {
    expect(compileRule(v('constructor.name'))(JSON.parse('{"constructor":{"name":"own"}}'))).toBe('own');
    expect(compileRule(v('__proto__'))(JSON.parse('{"__proto__":1}'))).toBe(1);
  });

  it.each(['nonsense', 'constructor', 'toString', '__defineGetter__', 'hasOwnProperty', 'a.b'])('refuse the operator %s', (operator) => {
    expect(() => compileRule({ if: [false, { [operator]: ['a'] }, 1] })).toThrow(RuleError);
  });

  it('refuse what is too deep, at once', () => {
    const deep = (levels: number): unknown => [...Array(levels)].reduce<unknown>((rule) => ({ '!': [rule] }), true);
    expect(compileRule(deep(511))({})).toBe(false);
    expect(() => compileRule(deep(100_000))).toThrow('tooDeep');
  });

  it('refuse what is too large', () => {
    const wide = { merge: Array.from({ length: 2_000_001 }, () => 1) };
    expect(() => compileRule(wide)).toThrow('tooLarge');
  });

  it('compile each part once, however deep', () => {
    const rule = [...Array(200)].reduce<unknown>((inner) => ({ '<': [inner, 1] }), 0);
    expect(compileRule(rule)({})).toBe(apply(rule, {}));
  });

  it('take as many arguments as there are', () => {
    expect(compileRule({ max: Array.from({ length: 300_000 }, (_, index) => index) })({})).toBe(299_999);
  });
});
