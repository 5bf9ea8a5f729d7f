import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Client } from './client.ts';
import { importer } from './imports.ts';
import { makeLeads } from './leads.ts';
import { publisher } from './publishing.ts';
import type { TestServer } from './server.ts';
import { simulator } from './simulations.ts';

/** The ids of one of everything that a workspace holds. */
export type Furniture = Awaited<ReturnType<typeof furnish>>;

/** Puts one of everything into a workspace, by its owner's client. A runner and a postman have to be at work. */
export async function furnish(server: TestServer, client: Client, workspace: string) {
  const modelId = await publisher(client).withVersions(2);
  await client.versions.labels.move.mutate({ modelId, name: 'live', revision: 0, number: 1 });
  const imports = importer(client);
  const sampleId = await imports.whole(makeLeads(0, 3, 1));
  const importId = await imports.begin();
  const runs = simulator({ ...server, client });
  const [simulationId, laterSimulationId] = [await runs.start(modelId, sampleId), await runs.start(modelId, sampleId)];
  for (const id of [simulationId, laterSimulationId]) await runs.ended(id);
  const { summary } = await client.keys.create.mutate({ name: 'Service', scopes: ['score'], days: 1 });
  const fields = { url: 'http://127.0.0.1:59999/hook', description: '', events: ['label.moved' as const], active: true };
  const { webhook } = await client.webhooks.create.mutate(fields);
  await client.webhooks.test.mutate({ id: webhook.id });
  const { deliveries } = await client.webhooks.deliveries.query({ id: webhook.id, after: null, limit: 1 });
  const invitation = await client.invitations.create.mutate({ email: `${randomUUID()}@example.com`, role: 'viewer' });
  const users = await server.db.selectFrom('member').select('user_id').where('workspace_id', '=', workspace).execute();
  const sessions = await server.db
    .selectFrom('session')
    .select('id')
    .where(
      'userId',
      'in',
      users.map((user) => user.user_id),
    )
    .execute();
  return {
    modelId,
    sampleId,
    importId,
    simulationId,
    laterSimulationId,
    keyId: summary.id,
    webhookId: webhook.id,
    deliveryId: deliveries[0]?.id ?? 0,
    invitationId: invitation.id,
    userId: users[0]?.user_id ?? '',
    sessionId: sessions[0]?.id ?? '',
    document: (await client.models.get.query({ id: modelId })).document,
  };
}

/** Every row of a workspace, table by table, as one hash each: what must be the same when nobody of it did anything. */
export async function contentsOf({ db }: TestServer, workspace: string): Promise<Record<string, string | null>> {
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by 1`.execute(db);
  const contents: Record<string, string | null> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ hash: string | null }>`select md5(string_agg(t::text, ',' order by t::text)) as hash
      from ${sql.table(name)} t where workspace_id = ${workspace}`.execute(db);
    contents[name] = rows[0]?.hash ?? null;
  }
  const { rows } = await sql<{ row: string }>`select w::text as row from workspace w where id = ${workspace}`.execute(db);
  return { ...contents, workspace: rows[0]?.row ?? null };
}
