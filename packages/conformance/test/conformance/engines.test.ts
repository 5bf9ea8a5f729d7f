import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../src/cases/folder.ts';
import type { Case } from '../../src/cases/format.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { inProcess } from '../../src/engines/index.ts';
import { jsonLogicJs } from '../../src/engines/json-logic.ts';
import { KNOWN } from '../../src/engines/known.ts';
import { type Outcome, outcomeOf, tableOf } from '../../src/engines/outcome.ts';
import { randomCases } from '../../src/engines/random/cases.ts';
import type { Database } from '../../src/engines/sql/database.ts';
import { openDuckDb } from '../../src/engines/sql/duckdb.ts';
import { sqlEngine } from '../../src/engines/sql/engine.ts';
import { openPostgres } from '../../src/engines/sql/postgres.ts';

const cases = readCases().flatMap((file) => file.cases);
/** What else the databases are asked; engines of this process get many more in random.test.ts. */
const random = randomCases(20_260_101, 40);
const outcomes: Outcome[] = [];
const databases = new Map<string, Database>();

beforeAll(async () => {
  databases.set('Postgres', await openPostgres());
  databases.set('DuckDB', await openDuckDb());
});
afterAll(async () => {
  for (const database of databases.values()) await database.stop();
  console.log(`\n${tableOf(outcomes)}\n`);
});

async function run(engine: Engine, each: readonly Case[] = cases): Promise<void> {
  const outcome = await outcomeOf(engine, each);
  outcomes.push(outcome);
  expect(outcome.surprises).toEqual([]);
}

describe('every case on every engine', () => {
  it.each(inProcess().map((engine) => [engine.name, engine] as const))('%s', async (_name, engine) => {
    await run(engine);
  });

  it.each(['Postgres', 'DuckDB'])('SQL on %s', async (name) => {
    const database = databases.get(name);
    if (!database) throw new Error(`${name} is not there`);
    await run(sqlEngine(database), [...cases, ...random]);
  });
});

it('known differences are of cases that there are', () => {
  const names = new Set(cases.map(({ name }) => name));
  expect(KNOWN.flatMap((known) => known.cases.filter((name) => !names.has(name)))).toEqual([]);
});

describe('an engine that is wrong', () => {
  const [first] = cases;
  if (!first) throw new Error('There are no cases');
  const wrong = [{ ...first, expected: first.expected.map((verdict) => ({ ...verdict, scores: { score: 12.5 } })) }];
  const known = [{ engines: [jsonLogicJs.name], why: 'It is known.', cases: [first.name] }];

  it('is found out', async () => {
    const { passed, surprises } = await outcomeOf(jsonLogicJs, wrong);
    expect(passed).toBe(0);
    expect(surprises).toEqual([expect.stringContaining('score score is 10, not 12.5')]);
  });

  it('is let be where that is known, until it is right', async () => {
    expect(await outcomeOf(jsonLogicJs, wrong, known)).toMatchObject({ passed: 0, known: 1, surprises: [] });
    expect(await outcomeOf(jsonLogicJs, [first], known)).toMatchObject({ known: 0, surprises: [expect.stringContaining('is right now')] });
  });
});
