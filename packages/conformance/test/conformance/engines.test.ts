import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../src/cases/folder.ts';
import { inProcess } from '../../src/engines/index.ts';
import { jsonLogicJs } from '../../src/engines/json-logic.ts';
import { KNOWN } from '../../src/engines/known.ts';
import { type Outcome, outcomeOf, tableOf } from '../../src/engines/outcome.ts';
import type { Database } from '../../src/engines/sql/database.ts';
import { openDuckDb } from '../../src/engines/sql/duckdb.ts';
import { sqlEngine } from '../../src/engines/sql/engine.ts';
import { openPostgres } from '../../src/engines/sql/postgres.ts';

const cases = readCases().flatMap((file) => file.cases);
const outcomes: Outcome[] = [];
const databases = new Map<string, Database>();

beforeAll(async () => {
  databases.set('Postgres', await openPostgres());
  databases.set('DuckDB', await openDuckDb());
});
afterAll(async () => {
  for (const database of databases.values()) await database.stop();
  console.log(`\n${tableOf(outcomes, cases.length)}\n`);
});

async function run(engine: Parameters<typeof outcomeOf>[0]): Promise<void> {
  const outcome = await outcomeOf(engine, cases);
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
    await run(sqlEngine(database));
  });
});

it('known differences are of cases that there are', () => {
  const names = new Set(cases.map(({ name }) => name));
  expect(KNOWN.filter(({ name }) => !names.has(name))).toEqual([]);
});

it('an engine that is wrong is found out', async () => {
  const [first] = cases;
  if (!first) throw new Error('There are no cases');
  const wrong = first.expected.map((verdict) => ({ ...verdict, scores: { score: 12.5 } }));
  const { passed, surprises } = await outcomeOf(jsonLogicJs, [{ ...first, expected: wrong }]);
  expect(passed).toBe(0);
  expect(surprises).toEqual([expect.stringContaining('score score is 10, not 12.5')]);
});
