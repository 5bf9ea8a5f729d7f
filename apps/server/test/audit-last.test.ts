import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await publisher(server.client).create();
});
afterAll(() => server.close());

const ROLES = {
  'the owner of the tables': () => server.database.url,
  'the role of the app': () => server.database.appUrl,
  'the administrator': () => server.database.adminUrl,
};

/** Runs a statement as one of the roles, in the workspace of the trail. */
async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select set_config('umbral.workspace', $1, false)`, [DEFAULT_WORKSPACE]);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const trail = () => server.db.selectFrom('audit_event').selectAll().orderBy('id').execute();

const COPY = `insert into audit_event (id, workspace_id, actor_kind, actor_id, actor, action, subject_kind, subject_id, subject, details, request_id)
  overriding system value select id, workspace_id, actor_kind, actor_id, 'somebody else', action, subject_kind, subject_id, subject, details, request_id
  from audit_event on conflict (id)`;

const ROUTES: [string, string][] = [
  ['an update', `update audit_event set actor = 'somebody else'`],
  ['an update of no row', `update audit_event set actor = 'somebody else' where false`],
  ['a delete', 'delete from audit_event'],
  ['a truncation', 'truncate audit_event'],
  ['a truncation of what it refers to', 'truncate workspace cascade'],
  ['an insert over it', `${COPY} do update set actor = 'somebody else'`],
  ['a merge', `merge into audit_event using (select 1) as one on true when matched then delete`],
  ['the deletion of its workspace', `delete from workspace where id = '${DEFAULT_WORKSPACE}'`],
  ['an update with triggers switched off', `set session_replication_role = replica; update audit_event set actor = 'somebody else'`],
  ['a delete with triggers switched off', 'set session_replication_role = replica; delete from audit_event'],
  ['a truncation with triggers switched off', 'set session_replication_role = replica; truncate audit_event'],
];

describe.each(Object.entries(ROLES))('what was done stays written, by %s', (_, url) => {
  test.each(ROUTES)('%s', async (_route, statement) => {
    const before = await trail();
    expect(before.length).toBeGreaterThan(1);
    await expect(run(url(), statement)).rejects.toThrow(/never changed|foreign key|permission denied/);
    expect(await trail()).toEqual(before);
  });
});
