import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Databases, openDatabases } from '../src/database/open.ts';
import { serverActs } from '../src/database/scope.ts';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { enqueue, openQueue } from '../src/jobs/queue.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';

const QUEUES = ['one', 'two'];

let database: TestDatabase;
let servers: Databases[];
beforeAll(async () => {
  database = await createTestDatabase();
  servers = await Promise.all([1, 2, 3, 4].map(() => openDatabases(database, 4)));
});
afterAll(async () => {
  for (const each of servers) await each.close();
  await database.drop();
});

test('servers that start at once open the same queues', async () => {
  const reported: unknown[] = [];
  const options = { lease: 60, upkeep: 600, report: (error: unknown) => reported.push(error) };
  const opened = await Promise.all(servers.flatMap(({ system }) => QUEUES.map((queue) => openQueue(system, queue, options))));
  expect(reported).toEqual([]);
  expect((await opened[0]?.getQueues())?.map(({ name }) => name).toSorted()).toEqual(QUEUES);
  for (const each of opened) await each.stop({ close: false });
});

test('who acts for a workspace puts jobs into a queue, and sees and changes none', async () => {
  const db = servers[0]?.of(serverActs(DEFAULT_WORKSPACE));
  if (!db) throw new Error('No server has started.');
  await db.transaction().execute((trx) => enqueue(trx, 'one', [{ hello: 'there' }]));
  for (const statement of [sql`select from pgboss.job`, sql`update pgboss.job set data = '{}'`, sql`delete from pgboss.job`])
    await expect(statement.execute(db)).rejects.toMatchObject({ code: '42501' });
  const { rows } = await sql`select data from pgboss.job`.execute(servers[1]?.system ?? db);
  expect(rows).toEqual([{ data: { hello: 'there' } }]);
});
