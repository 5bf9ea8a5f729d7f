import { describe, expect, it } from 'vitest';
import { ENGINES, type Engine } from './engines.ts';
import { failuresOf } from './fuzz.ts';
import { compiled, OPERATORS, operationsOf, plainly } from './judge.ts';
import { dataPool } from './random/data.ts';
import { diceOf } from './random/dice.ts';
import { FUZZES, type Fuzz } from './random/kinds.ts';
import { written } from './written.ts';

const RULES = 1_000;
const pool = dataPool(diceOf(6), 20);
const sampleOf = ({ rules }: Fuzz, count = RULES): unknown[] => Array.from({ length: count }, rules(diceOf(5)));

describe('random rules', () => {
  it('have every operator, with too few arguments and too many', () => {
    const all = FUZZES.flatMap((fuzz) => sampleOf(fuzz, 3_000)).flatMap(operationsOf);
    for (const operator of OPERATORS) {
      const counts = new Set(all.filter((each) => each.operator === operator).map(({ values }) => values.length));
      expect([...counts].toSorted(), operator).toEqual(expect.arrayContaining(operator === '*' ? [1, 2, 3] : [0, 1, 2, 3]));
    }
  });

  it.each(FUZZES)('come to different things; few throw, few are refused: $name', (fuzz) => {
    const rules = sampleOf(fuzz);
    const answers = rules.map((rule, index) => plainly(rule, pool[index % pool.length]));
    const times = new Map<string, number>();
    for (const answer of answers) {
      const told = answer.kind === 'value' ? written(answer.value) : 'threw';
      times.set(told, (times.get(told) ?? 0) + 1);
    }
    expect(times.get('threw')).toBeLessThan(RULES * 0.05);
    expect(times.size).toBeGreaterThan(RULES * 0.2);
    expect(Math.max(...times.values())).toBeLessThan(RULES * 0.2);
    for (const engine of ENGINES) expect(rules.filter((rule) => compiled(engine, rule) === null).length).toBeLessThan(RULES * 0.04);
  });

  it('are the same for the same dice', () => {
    for (const fuzz of FUZZES) expect(sampleOf(fuzz, 50)).toEqual(sampleOf(fuzz, 50));
  });
});

/** An engine that does something wrong with rules in which an operator is. */
function faulty(operator: string, wrong: (answer: unknown, calls: number) => unknown): Engine[] {
  return ENGINES.map((engine) => ({
    ...engine,
    compileRule: (rule) => {
      const run = engine.compileRule(rule);
      if (!operationsOf(rule).some((each) => each.operator === operator)) return run;
      let calls = 0;
      return (data) => wrong(run(data), ++calls);
    },
  }));
}

/** What a failure says first. */
const firstOf = (engine: Engine | undefined): string =>
  FUZZES.flatMap((fuzz) => (engine ? failuresOf(engine, fuzz, 300) : [])).toSorted((a, b) => a.length - b.length)[0] ?? '';

describe('a mistake is found and made small', () => {
  const lost = (answer: unknown): unknown => answer ?? undefined;
  const positive = (answer: unknown): unknown => (answer === 0 ? 0 : answer);

  it('null for undefined', () => {
    const [engine] = faulty('var', lost);
    expect(firstOf(engine)).toMatch(/^rule {6}\{"var": .{1,40}\n/m);
  });

  it('0 for −0', () => {
    const [engine] = faulty('*', positive);
    expect(firstOf(engine)).toMatch(/^expected {2}-0\nfound {5}0$/m);
  });

  it('a memory of earlier data', () => {
    const [engine] = faulty('reduce', (answer, calls) => (calls > 10 ? null : answer));
    expect(firstOf(engine)).toContain('(only after other data)');
  });

  it('code that is none', () => {
    const [engine] = faulty('substr', () => {
      throw new SyntaxError('Unexpected token');
    });
    expect(firstOf(engine)).toMatch(/^rule {6}\{"substr": (?:null|\[\])\}\n.*\n.*\nfound {5}threw SyntaxError/m);
  });
});
