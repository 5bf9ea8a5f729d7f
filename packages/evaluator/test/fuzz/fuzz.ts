import type { Engine } from './engines.ts';
import { compiled, type Disagreement, judge, type Outcome } from './judge.ts';
import { dataPool } from './random/data.ts';
import { diceOf } from './random/dice.ts';
import type { Fuzz } from './random/kinds.ts';
import { shrink } from './shrink.ts';
import { written } from './written.ts';

const CONSTANT = 20_250_601;
/** Another seed fuzzes with other rules: UMBRAL_FUZZ_SEED=7. */
export const SEED = CONSTANT + Number(process.env.UMBRAL_FUZZ_SEED ?? 0);

const DATA_EACH = 10;
/** So many different leads to choose from. */
const POOL = 1_000;

type Failure = { rule: unknown; data: unknown; disagreement: Disagreement };

const notCompiled = (found: Outcome): Disagreement => ({ expected: { kind: 'value', value: 'a compiled rule' }, found });

/** Compiles a rule and runs it over several data; what the engine must not do in either comes out as a disagreement. */
function failureOf(engine: Engine, rule: unknown, some: readonly unknown[]): Failure | null {
  let run: ReturnType<typeof compiled>;
  try {
    run = compiled(engine, rule);
  } catch (error) {
    return { rule, data: null, disagreement: notCompiled({ kind: 'threw', error }) };
  }
  if (!run) return null;
  for (const data of some) {
    const disagreement = judge(run, rule, data);
    if (disagreement) return { rule, data, disagreement };
  }
  return null;
}

const disagreementOf = (engine: Engine, rule: unknown, data: unknown): Disagreement | null =>
  failureOf(engine, rule, [data])?.disagreement ?? null;

export const told = (outcome: Outcome): string => (outcome.kind === 'value' ? written(outcome.value) : `threw ${String(outcome.error)}`);

/** What a person needs to see what is wrong, and to see it again. */
function report(engine: Engine, name: string, number: number, { rule, data, disagreement }: Failure): string {
  const lines = [`${engine.name} and json-logic-js differ (${name}, rule ${number}, UMBRAL_FUZZ_SEED=${SEED - CONSTANT})`];
  const kind = disagreement.found.kind;
  // Only what goes wrong in the same way: shrinking must not end at another mistake.
  const fails = (simpler: unknown, on: unknown): boolean => disagreementOf(engine, simpler, on)?.found.kind === kind;
  if (fails(rule, data)) {
    const simpleRule = shrink(rule, (simpler) => fails(simpler, data));
    const simpleData = shrink(data, (simpler) => fails(simpleRule, simpler));
    const simple = shrink(simpleRule, (simpler) => fails(simpler, simpleData));
    const found = disagreementOf(engine, simple, simpleData) ?? disagreement;
    lines.push(`rule      ${written(simple)}`, `data      ${written(simpleData)}`);
    lines.push(`expected  ${told(found.expected)}`, `found     ${told(found.found)}`, 'shrunk from');
  } else lines.push('(only after other data)');
  lines.push(`rule      ${written(rule)}`, `data      ${written(data)}`);
  lines.push(`expected  ${told(disagreement.expected)}`, `found     ${told(disagreement.found)}`);
  return lines.join('\n');
}

/** Enough to see whether failures are one mistake or several. */
const MOST_FAILURES = 3;

/** Runs so many random rules over ten random data each; the failures, told. */
export function failuresOf(engine: Engine, { name, rules }: Fuzz, count: number): string[] {
  const dice = diceOf([...name].reduce((seed, letter) => Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0), SEED));
  const pool = dataPool(dice, POOL);
  const next = rules(dice);
  const failures: string[] = [];
  for (let number = 0; number < count && failures.length < MOST_FAILURES; number++) {
    const rule = next();
    const some = Array.from({ length: DATA_EACH }, () => dice.pick(pool));
    // The first once more at the end: an answer may not depend on what was asked before.
    const failure = failureOf(engine, rule, [...some, some[0]]);
    if (failure) failures.push(report(engine, name, number, failure));
  }
  return failures;
}
