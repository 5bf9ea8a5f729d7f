import type { RuleSet } from '@umbral/compiler/program';

/** Rules on data, or a rule set's stages, that cost far more than they look. */
export type Bomb = {
  name: string;
  /** Only what it must end as; without it, any value or RuleError will do. */
  ends?: 'value' | 'tooDeep' | 'tooLarge';
  make: () => { rule: unknown; data?: unknown } | { stages: RuleSet['stages'] };
};

const v = (path: string) => ({ var: path });
const numbers = (count: number): number[] => [...Array(count).keys()];
const nested = (levels: number, wrap: (inner: unknown) => unknown, inner: unknown): unknown =>
  numbers(levels).reduce((rule) => wrap(rule), inner);
const sum = { '+': [v('accumulator'), v('current')] };

/** A loop in a loop in a loop …, each over a literal list. */
const loops = (levels: number, loop: (list: number[], body: unknown) => unknown, innermost: unknown, length = 60): unknown =>
  nested(levels, (body) => loop(numbers(length), body), innermost);

/** Lists inside lists inside lists …, so deep that writing them as a text needs more stack than there is. */
const deepList = (levels: number): unknown => nested(levels, (inner) => [inner], 1);

/** So many stages, each made from the one before. */
const staged = (
  count: number,
  make: (before: { var: string }) => RuleSet['stages'][number]['rules'][string],
  first: string | number[],
) => ({
  stages: numbers(count).map((index) => ({
    name: `s${index}`,
    rules: { x: index === 0 ? first : make(v(`s${index - 1}.x`)) },
  })),
});

/** What is deep or large. */
const SIZES: readonly Bomb[] = [
  { name: '512 levels', ends: 'value', make: () => ({ rule: nested(511, (inner) => ({ '!': [inner] }), true) }) },
  { name: '513 levels', ends: 'tooDeep', make: () => ({ rule: nested(513, (inner) => ({ '!': [inner] }), true) }) },
  {
    name: '513 levels that are not reached',
    ends: 'tooDeep',
    make: () => ({ rule: { if: [false, nested(513, (inner) => ({ '!': inner }), 1), 1] } }),
  },
  { name: '513 lists', ends: 'tooDeep', make: () => ({ rule: nested(513, (inner) => [inner], 1) }) },
  { name: '100,000 levels', ends: 'tooDeep', make: () => ({ rule: nested(100_000, (inner) => ({ '+': [inner, 1] }), 1) }) },
  {
    name: '500 levels of every operator with two',
    make: () => ({ rule: nested(500, (inner) => ({ if: [{ '<': [v('x'), 1] }, inner, 0] }), 1) }),
  },
  { name: '500 loops in loops', make: () => ({ rule: nested(500, (inner) => ({ map: [v(''), inner] }), 1), data: [1] }) },
  {
    name: 'a literal list of 500,000 texts',
    make: () => ({ rule: { in: [v('x'), numbers(500_000).map(String)] }, data: { x: '499999' } }),
  },
  { name: 'a list of 500,000 numbers', make: () => ({ rule: { reduce: [numbers(500_000), sum, 0] } }) },
  { name: '300,000 arguments', make: () => ({ rule: { max: numbers(300_000) } }) },
  { name: '300,000 choices', make: () => ({ rule: { if: numbers(300_000).map((index) => (index % 2 === 0 ? v('x') : index)) } }) },
  ...(['and', 'or', 'cat', '+', '*', 'merge', 'missing'] as const).map((operator) => ({
    name: `${operator} of 200,000 reads`,
    make: () => ({ rule: { [operator]: numbers(200_000).map((index) => v(`k${index % 1_000}`)) }, data: {} }),
  })),
  {
    name: 'a stage of 20,000 rules',
    ends: 'value',
    make: () => ({
      stages: [{ name: 'all', rules: Object.fromEntries(numbers(20_000).map((index) => [`r${index}`, { '+': [v('now'), index] }])) }],
    }),
  },
  {
    name: '100,000 loops over one list',
    make: () => ({ rule: numbers(100_000).map(() => ({ some: [v('l'), v('')] })), data: { l: [0] } }),
  },
  { name: '3,000,000 parts', ends: 'tooLarge', make: () => ({ rule: { merge: Array.from({ length: 3_000_000 }, () => 1) } }) },
  {
    name: 'a rule that is twice in itself, 60 times over',
    ends: 'tooLarge',
    make: () => ({ rule: nested(60, (inner) => ({ '+': [inner, inner] }), v('x')) }),
  },
  { name: 'a path of 100,000 keys', make: () => ({ rule: v(numbers(100_000).join('.')), data: {} }) },
  {
    name: 'a path that is made of 100,000 keys',
    make: () => ({ rule: { var: [{ cat: numbers(100_000).map((key) => `${key}.`) }] }, data: {} }),
  },
];

/** Loops over lists that are known when a rule is compiled: what unrolling or folding them costs. */
const UNROLLED: readonly Bomb[] = [
  {
    name: '60⁴ steps of sums',
    make: () => ({ rule: loops(4, (list, body) => ({ reduce: [list, { '+': [v('accumulator'), body] }, 0] }), v('current')) }),
  },
  { name: '60⁴ steps of maps', make: () => ({ rule: loops(4, (list, body) => ({ map: [list, body] }), v('')) }) },
  { name: '60⁴ steps of questions', make: () => ({ rule: loops(4, (list, body) => ({ all: [list, body] }), { '>=': [v(''), 0] }) }) },
  { name: '60⁴ steps of filters', make: () => ({ rule: loops(4, (list, body) => ({ filter: [list, body] }), true) }) },
  {
    name: '20³ steps that read the lead',
    make: () => ({ rule: loops(3, (list, body) => ({ map: [list, body] }), v('x'), 20), data: { x: 1 } }),
  },
  {
    name: 'a million squarings',
    make: () => ({
      rule: {
        reduce: [
          { merge: [{ '/': [v('x'), 3] }, Array.from({ length: 1_000_000 }, () => 1)] },
          { '*': [v('accumulator'), v('accumulator'), v('current')] },
          1,
        ],
      },
      data: { x: 2 },
    }),
  },
  {
    name: '1,000 loops of 1,000 steps of 100 parts',
    make: () => ({
      rule: numbers(1_000).map((index) => ({ reduce: [{ var: 'l' }, { '+': [v('accumulator'), { max: numbers(100) }, index] }, 0] })),
      data: { l: numbers(100) },
    }),
  },
];

/** What gets twice as large with every step. */
const doubling = (operator: string, list: unknown, start: unknown): unknown => ({
  reduce: [list, { [operator]: [v('accumulator'), v('accumulator')] }, start],
});
const DOUBLED: readonly Bomb[] = [
  { name: 'a text doubled 40 times', make: () => ({ rule: doubling('cat', numbers(40), 'x') }) },
  {
    name: 'a text doubled 40 times, by the lead',
    make: () => ({ rule: doubling('cat', v('l'), v('t')), data: { l: numbers(40), t: 'x' } }),
  },
  { name: 'a text doubled 40 times, and looked into', make: () => ({ rule: { in: ['y', doubling('cat', numbers(40), 'x')] } }) },
  { name: 'a list doubled 40 times', make: () => ({ rule: doubling('merge', numbers(40), [1]) }) },
  { name: 'a list doubled 40 times, by the lead', make: () => ({ rule: doubling('merge', v('l'), v('l')), data: { l: numbers(40) } }) },
  {
    name: 'a list of two of the list before, 40 times, as a text',
    make: () => ({ rule: { cat: [{ reduce: [numbers(40), [v('accumulator'), v('accumulator')], 1] }] } }),
  },
  {
    name: 'a list of two of the list before, 40 times, compared',
    make: () => ({ rule: { '==': [{ reduce: [numbers(40), [v('accumulator'), v('accumulator')], 1] }, 'x'] } }),
  },
  { name: 'a number doubled in 100 stages', ends: 'value', make: () => staged(100, (x) => ({ '+': [x, x] }), '1') },
  { name: 'a choice doubled in 100 stages', ends: 'value', make: () => staged(100, (x) => ({ if: [x, x, x] }), 'x') },
  {
    name: 'a question doubled in 100 stages',
    ends: 'value',
    make: () => staged(100, (x) => ({ and: [{ '===': [x, true] }, { '!': [x] }] }), 'x'),
  },
  { name: 'a text doubled in 100 stages', make: () => staged(100, (x) => ({ cat: [x, x] }), 'x') },
  { name: 'a list doubled in 100 stages', make: () => staged(100, (x) => ({ merge: [x, x] }), [1]) },
  { name: 'a list of two of the list before in 100 stages', make: () => staged(100, (x) => [x, x], 'x') },
  {
    name: 'a list of two of the list before in 100 stages, as a text',
    make: () => {
      const { stages } = staged(100, (x) => [x, x], 'x');
      return { stages: [...stages, { name: 'end', rules: { x: { cat: [v('s99.x')] } } }] };
    },
  },
  { name: 'a loop over each stage before in 100 stages', make: () => staged(100, (x) => ({ map: [{ merge: [x, x] }, v('')] }), [1]) },
];

/** What is hard to write as a text or a number. */
const DEEP: readonly Bomb[] = [
  ...(['cat', '+', '-', 'max', 'substr', 'in', '==', '<'] as const).map((operator) => ({
    name: `a list 100,000 deep: ${operator}`,
    make: () => ({ rule: { [operator]: [v('deep'), 'x'] }, data: { deep: deepList(100_000) } }),
  })),
  { name: 'a list 100,000 deep as a path', make: () => ({ rule: { var: [v('deep')] }, data: { deep: deepList(100_000) } }) },
  { name: 'a list 100,000 deep as a missing key', make: () => ({ rule: { missing: [v('deep')] }, data: { deep: deepList(100_000) } }) },
  {
    name: 'a list made 100,000 deep',
    make: () => ({ rule: { cat: [{ reduce: [v('l'), [v('accumulator')], 1] }] }, data: { l: numbers(100_000) } }),
  },
];

export const BOMBS: readonly Bomb[] = [...SIZES, ...UNROLLED, ...DOUBLED, ...DEEP];
