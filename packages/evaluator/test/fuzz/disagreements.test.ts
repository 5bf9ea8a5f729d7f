import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGINES } from './engines.ts';
import { outcomeOf, plainly } from './judge.ts';
import { same } from './same.ts';
import { written } from './written.ts';

/**
 * Every disagreement that was ever found, and those that are easily made. `throws`: json-logic-js has no answer. `expectedNumber`: what JSON cannot
 * write. `found`: how.
 */
type Case = { name: string; rule: unknown; data: unknown; expected?: unknown; expectedNumber?: string; throws?: boolean; found: string };

const CASES: readonly Case[] = JSON.parse(readFileSync(new URL('disagreements.json', import.meta.url), 'utf8'));
/** With its name, for the titles of tests. */
type Named = [name: string, each: Case];
const NAMED: readonly Named[] = CASES.map((each): Named => [each.name, each]);
const expectedOf = (each: Case): unknown => (each.expectedNumber === undefined ? each.expected : Number(each.expectedNumber));

function expectAnswer(each: Case, outcome: ReturnType<typeof outcomeOf>): void {
  if (each.throws) expect(outcome).toMatchObject({ kind: 'threw' });
  else if (outcome.kind === 'threw') throw outcome.error;
  else if (!same(outcome.value, expectedOf(each))) expect(written(outcome.value)).toBe(written(expectedOf(each)));
}

describe('disagreements', () => {
  it.each(NAMED)('are as json-logic-js has it: %s', (_name, each) => {
    expectAnswer(each, plainly(each.rule, each.data));
  });

  it('have names of their own', () => {
    const names = CASES.map((each) => each.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(ENGINES)('disagreements on $name', (engine) => {
  it.each(NAMED)('%s', (_name, each) => {
    const outcome = outcomeOf(() => engine.compileRule(each.rule)(each.data));
    // Where json-logic-js throws, ours has an answer: what a lead has never stops it.
    if (each.throws) expect(outcome).toMatchObject({ kind: 'value' });
    else expectAnswer(each, outcome);
  });
});
