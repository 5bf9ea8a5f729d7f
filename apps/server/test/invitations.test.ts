import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { clientFor, cookieOf, OWNER, refusalOf } from './harness/client.ts';
import { newWorkspace, type Person, signedInAs, tokenIn } from './harness/people.ts';
import { linkIn, startPostman } from './harness/postman.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const GONE = { status: 404, problem: { code: 'invitationGone', params: {} } };
const PASSWORD = 'a password of my own';

let server: TestServer;
let owner: Person;
let postman: Awaited<ReturnType<typeof startPostman>>;
beforeAll(async () => {
  server = await startTestServer({ mails: true });
  postman = await startPostman(server);
  owner = await signedInAs(server, OWNER.email, OWNER.password);
});
afterAll(async () => {
  await postman.stop();
  await server.close();
});

let people = 0;
const someone = () => `someone${++people}@example.com`;
const nobody = () => clientFor(server.address);
/** The token that is mailed to somebody when the owner invites them. */
async function invite(email: string, role: 'owner' | 'editor' | 'viewer' = 'editor', language?: 'es'): Promise<string> {
  const before = postman.lettersTo(email, 'invitation').length;
  await owner.client.invitations.create.mutate({ email, role, ...(language ? { language } : {}) });
  return tokenIn(linkIn(await postman.letterTo(email, 'invitation', before + 1)));
}
const look = (token: string) => nobody().invitations.look.mutate({ token });
const accept = (token: string, password?: string) => nobody().invitations.accept.mutate({ token, ...(password ? { password } : {}) });
const rowOf = (email: string) => server.db.selectFrom('invitation').selectAll().where('email', '=', email);

describe('an invitation', () => {
  test('makes somebody without an account a member, signed in, in the workspace', async () => {
    const email = someone();
    const token = await invite(email, 'viewer');
    expect(await look(token)).toEqual({ workspace: 'Umbral', email, role: 'viewer', invitedBy: OWNER.email, hasAccount: false });
    const workspace = { id: DEFAULT_WORKSPACE, name: 'Umbral', role: 'viewer' };
    const answer = await accept(token, PASSWORD);
    expect(answer).toEqual({ state: 'signedIn', user: { id: expect.any(String), email }, workspace, workspaces: [workspace] });
    expect(await cookieOf(server.address, 'signIn', { email, password: PASSWORD })).toContain('umbral.session_token');
  });

  test('gives a cookie by which its reader is signed in', async () => {
    const answer = await fetch(`${server.address}/trpc/invitations.accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: await invite(someone()), password: PASSWORD }),
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(await clientFor(server.address, cookie.split(';')[0]).models.list.query()).toEqual([]);
  });

  test('makes somebody who is signed in already a member, without a password, and shows them that workspace', async () => {
    const elsewhere = await newcomer();
    const { id, client } = await newWorkspace(server, owner, 'Second');
    await client.invitations.create.mutate({ email: elsewhere.email, role: 'owner' });
    const token = tokenIn(linkIn(await postman.letterTo(elsewhere.email, 'invitation', 2)));
    expect((await look(token)).hasAccount).toBe(true);
    const answer = await elsewhere.client.invitations.accept.mutate({ token });
    expect(answer.workspace).toEqual({ id, name: 'Second', role: 'owner' });
    expect(answer.workspaces.map(({ name }) => name)).toEqual(['Umbral', 'Second']);
  });

  test('asks whoever has an account for its password', async () => {
    const { email, password } = await newcomer();
    const { client } = await newWorkspace(server, owner, 'Third');
    await client.invitations.create.mutate({ email, role: 'viewer' });
    const token = tokenIn(linkIn(await postman.letterTo(email, 'invitation', 2)));
    expect((await refusalOf(accept(token))).problem?.code).toBe('signInRequired');
    expect((await refusalOf(accept(token, 'not their password'))).problem?.code).toBe('wrongPassword');
    expect((await accept(token, password)).workspace?.name).toBe('Third');
  });

  test('is for nobody else, even with the link', async () => {
    const token = await invite(someone());
    const other = await newcomer();
    expect(await refusalOf(other.client.invitations.accept.mutate({ token, password: PASSWORD }))).toEqual({
      status: 403,
      problem: { code: 'invitationForOther', params: {} },
    });
  });

  test('works once, however often it is sent at the same time', async () => {
    const token = await invite(someone());
    const results = await Promise.allSettled([1, 2, 3].map(() => accept(token, PASSWORD)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await refusalOf(look(token))).toEqual(GONE);
    expect(await refusalOf(accept(token, PASSWORD))).toEqual(GONE);
  });

  test('leaves nothing behind when it fails: no account without a membership', async () => {
    const email = someone();
    const token = await invite(email);
    expect(await refusalOf(accept(token, 'short'))).toMatchObject({
      problem: { code: 'invalidInput', params: { issues: [{ path: 'password' }] } },
    });
    expect(await server.db.selectFrom('user').selectAll().where('email', '=', email).execute()).toEqual([]);
    expect((await look(token)).hasAccount).toBe(false);
  });

  test('is over when its time is, when it is revoked, and when another one is sent', async () => {
    const [late, revoked, twice] = [someone(), someone(), someone()];
    const tokens = [await invite(late), await invite(revoked), await invite(twice)];
    await server.db.updateTable('invitation').set({ expires_at: sql`now()` }).where('email', '=', late).execute();
    const { id } = await rowOf(revoked).executeTakeFirstOrThrow();
    await owner.client.invitations.revoke.mutate({ id });
    expect(await owner.client.invitations.revoke.mutate({ id })).toEqual({ id });
    const newest = await invite(twice);
    for (const token of [...tokens, 'nonsense']) {
      expect(await refusalOf(look(token))).toEqual(GONE);
      expect(await refusalOf(accept(token, PASSWORD))).toEqual(GONE);
    }
    expect((await accept(newest, PASSWORD)).state).toBe('signedIn');
    const listed = await owner.client.invitations.list.query();
    expect(listed.map(({ email }) => email)).toContain(late);
    expect(listed.map(({ email }) => email)).not.toContain(revoked);
    expect(listed.map(({ email }) => email)).not.toContain(twice);
  });

  test('is kept as hashes, and its token is in no table, the queue of mails included', async () => {
    const token = await invite(someone());
    const tables = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss')`.execute(server.db);
    expect(tables.rows.length).toBeGreaterThan(25);
    for (const { name } of tables.rows) {
      const { rows } = await sql`select 1 from ${sql.raw(name)} t where strpos(t::text, ${token}) > 0`.execute(server.db);
      expect([name, rows]).toEqual([name, []]);
    }
  });
});

describe('inviting', () => {
  test('is answered alike whether or not there is an account, and gives no link away where mails are sent', async () => {
    const known = await newcomer();
    const { client } = await newWorkspace(server, owner);
    const answers = [known.email, someone()].map((email) => client.invitations.create.mutate({ email, role: 'viewer' }));
    for (const answer of await Promise.all(answers)) expect(answer).toEqual({ id: expect.any(String), link: null });
  });

  test('notes what becomes of the mail, which is in the language of who invites', async () => {
    const email = someone();
    await invite(email, 'editor', 'es');
    await expect.poll(async () => (await rowOf(email).executeTakeFirstOrThrow()).mail).toBe('sent');
    expect((await postman.letterTo(email, 'invitation')).subject).toBe('Invitación a «Umbral» en Umbral');
    const [newest] = await owner.client.invitations.list.query();
    expect(newest).toEqual({
      id: expect.any(String),
      email,
      role: 'editor',
      invitedBy: OWNER.email,
      mail: 'sent',
      createdAt: expect.any(Number),
      expiresAt: (newest?.createdAt ?? 0) + 7 * 86_400_000,
    });
  });

  test('a member is refused, in whatever letters', async () => {
    const { email } = await newcomer();
    expect(await refusalOf(owner.client.invitations.create.mutate({ email: email.toUpperCase(), role: 'owner' }))).toEqual({
      status: 409,
      problem: { code: 'alreadyMember', params: {} },
    });
  });

  test("is of one's own workspace: another's invitations are neither seen nor revoked", async () => {
    const email = someone();
    await invite(email);
    const { id } = await rowOf(email).executeTakeFirstOrThrow();
    const { client } = await newWorkspace(server, await newcomer());
    expect(await client.invitations.list.query()).toEqual([]);
    expect(await refusalOf(client.invitations.revoke.mutate({ id }))).toEqual({
      status: 404,
      problem: { code: 'notFound', params: { what: 'invitation' } },
    });
    expect((await rowOf(email).executeTakeFirstOrThrow()).revoked_at).toBeNull();
  });

  test('has bounds: so many people, and so many mails a day', async () => {
    const { id, client } = await newWorkspace(server, owner);
    const row = {
      workspace_id: id,
      role: 'viewer' as const,
      language: 'en' as const,
      invited_by: 'x',
      expires_at: sql<Date>`now() + interval '1 day'`,
    };
    const rows = Array.from({ length: 199 }, (_, n) => ({ ...row, email: `n${n}@example.com` }));
    await server.db.insertInto('invitation').values(rows).execute();
    const asked = () => refusalOf(client.invitations.create.mutate({ email: someone(), role: 'viewer' }));
    expect(await asked()).toEqual({ status: 409, problem: { code: 'tooManyMembers', params: { limit: 200 } } });
    await server.db.updateTable('invitation').set({ revoked_at: sql`now()` }).where('workspace_id', '=', id).execute();
    await client.invitations.create.mutate({ email: someone(), role: 'viewer' });
    expect(await asked()).toMatchObject({ status: 429, problem: { code: 'tooManyRequests' } });
  });
});

test('where no mail server is known, who invites is given the link', async () => {
  const small = await startTestServer();
  const { stop } = await startPostman(small);
  const { link } = await small.client.invitations.create.mutate({ email: 'by-hand@example.com', role: 'owner' });
  expect(link).toMatch(/^https:\/\/umbral\.test\/invitation#token=[\w-]{43}$/);
  expect(await clientFor(small.address).invitations.look.mutate({ token: tokenIn(link ?? '') })).toMatchObject({ role: 'owner' });
  await stop();
  await small.close();
});

/** Somebody who came by a mail. */
async function newcomer(): Promise<Person> {
  const email = someone();
  await accept(await invite(email), PASSWORD);
  return signedInAs(server, email, PASSWORD);
}
