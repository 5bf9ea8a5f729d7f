import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../src/database/scope.ts';
import { beat, leave } from '../src/models/presence.ts';
import { OWNER, refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const create = async () => (await server.client.models.create.mutate({ name: 'Fit', document: documentWith(1) })).id;
const scopeOf = (name: string): Scope => ({ ...server.scope, actor: { kind: 'person', id: name, name } });
const window = (modelId: string, node: string | null = null) => ({ modelId, tab: randomUUID(), node });

test('windows on one draft learn of each other, whose they are and what is selected there', async () => {
  const id = await create();
  const [mine, other] = [window(id, 'n1'), window(id)];
  expect(await server.client.presence.beat.mutate(mine)).toEqual({ others: [], revision: 1 });
  const met = await beat(scopeOf('ana'), other);
  expect(met.others).toEqual([{ tab: mine.tab, user: { id: expect.any(String), name: OWNER.email }, node: 'n1' }]);
  await server.client.models.save.mutate({ id, baseRevision: 1, saveId: randomUUID(), document: documentWith(2) });
  expect(await server.client.presence.beat.mutate({ ...mine, node: null })).toEqual({
    others: [{ tab: other.tab, user: { id: 'ana', name: 'ana' }, node: null }],
    revision: 2,
  });
  expect((await beat(scopeOf('ana'), window(await create()))).others).toEqual([]);
});

test('who leaves, or is not heard of any more, is gone', async () => {
  const id = await create();
  const [here, left, silent] = [window(id), window(id), window(id)];
  for (const each of [here, left, silent]) await server.client.presence.beat.mutate(each);
  await server.client.presence.leave.mutate({ tab: left.tab });
  const tabs = async () => (await beat(scopeOf('ana'), window(id))).others.filter(({ user }) => user.id !== 'ana').map(({ tab }) => tab);
  expect(new Set(await tabs())).toEqual(new Set([here.tab, silent.tab]));
  await sql`update presence set seen_at = now() - interval '16 seconds' where tab = ${silent.tab}`.execute(server.db);
  expect(await tabs()).toEqual([here.tab]);
  const rows = await server.db.selectFrom('presence').select('tab').where('tab', '=', silent.tab).execute();
  expect(rows).toEqual([]);
});

test("nobody moves or closes another's window", async () => {
  const id = await create();
  const mine = window(id, 'n1');
  await server.client.presence.beat.mutate(mine);
  await beat(scopeOf('eve'), { ...mine, node: 'n9' });
  await leave(scopeOf('eve'), mine.tab);
  expect((await beat(scopeOf('ana'), window(id))).others).toMatchObject([{ tab: mine.tab, user: { name: OWNER.email }, node: 'n1' }]);
});

test('there is nobody at a draft of another workspace, or one that is no more', async () => {
  const id = await create();
  const { id: elsewhere } = await server.db.insertInto('workspace').values({ name: 'Other' }).returning('id').executeTakeFirstOrThrow();
  const foreign = beat({ ...server.scope, workspace: elsewhere }, window(id));
  await expect(foreign).rejects.toMatchObject({ problem: { code: 'notFound' } });
  await server.client.models.remove.mutate({ id });
  expect((await refusalOf(server.client.presence.beat.mutate(window(id)))).problem?.code).toBe('notFound');
  const bad = server.client.presence.beat.mutate({ ...window(await create()), node: 'x y' });
  expect((await refusalOf(bad)).problem?.code).toBe('invalidInput');
});
