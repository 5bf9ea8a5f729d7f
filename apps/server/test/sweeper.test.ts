import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Sweeper } from '../src/samples/sweeper.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => expect(server.reported).toEqual([]));
afterAll(() => server.close());

/** A content that nothing points at, with a lead. */
async function makeOrphan(): Promise<string> {
  const { id } = await server.db
    .insertInto('sample_content')
    .values({ workspace_id: server.scope.workspace })
    .returning('id')
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('lead')
    .values({ workspace_id: server.scope.workspace, sample_id: id, external_id: 'lead-1', attributes: '{}' })
    .execute();
  return id;
}

const isThere = async (id: string) => (await server.db.selectFrom('sample_content').select('id').where('id', '=', id).execute()).length > 0;

const sweeperWith = (every: number) => new Sweeper(server.db, (error) => server.reported.push(error), every);

test('what became free by itself is swept without anybody asking', async () => {
  const sweeper = sweeperWith(20);
  await sweeper.rest();
  const orphan = await makeOrphan();
  await vi.waitUntil(async () => !(await isThere(orphan)), { timeout: 20_000 });
  await sweeper.stop();
});

test('a sweeper that was stopped leaves what comes after', async () => {
  const sweeper = sweeperWith(5);
  await sweeper.stop();
  const orphan = await makeOrphan();
  sweeper.nudge();
  await sweeper.rest();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isThere(orphan)).toBe(true);
});

test('while one server deletes, another does not', async () => {
  const orphan = await makeOrphan();
  await server.db.transaction().execute(async (other) => {
    await sql`select pg_advisory_xact_lock(7413029561)`.execute(other);
    const sweeper = sweeperWith(600_000);
    await sweeper.rest();
    expect(await isThere(orphan)).toBe(true);
    await sweeper.stop();
  });
  const sweeper = sweeperWith(600_000);
  await sweeper.rest();
  expect(await isThere(orphan)).toBe(false);
  await sweeper.stop();
});
