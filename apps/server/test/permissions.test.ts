import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editing, openProcedure, owning, personProcedure, viewing } from '../src/procedures/procedure.ts';
import { appRouter } from '../src/router.ts';
import type { Permission } from '../src/sign-in/permission.ts';
import { type Outcome, PROCEDURE_SAMPLES } from './harness/every-request.ts';
import { contentsOf } from './harness/furniture.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { makeTwoWorkspaces, outcomeOf, secretsIn, type TwoWorkspaces, type Who } from './harness/two-workspaces.ts';

type Asked = { path: string; type: string; permission: Permission | undefined };

/** Every procedure, and who may ask for it as it says itself. */
const PROCEDURES: Asked[] = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => {
  const { type, meta } = (procedure as { _def: { type: string; meta?: { permission: Permission } } })._def;
  return { path, type, permission: meta?.permission };
});
const byPath = new Map(PROCEDURES.map((procedure) => [procedure.path, procedure]));
const pathsOf = (permission: Permission) => PROCEDURES.filter((each) => each.permission === permission).map(({ path }) => path);

/** The refusal of each of them before anything else; whoever is not there may ask. Strangers are members of another workspace only. */
const REFUSED: Record<Permission, Partial<Record<Who, Outcome>>> = {
  open: {},
  person: { nobody: 'signInRequired' },
  view: { nobody: 'signInRequired', stranger: 'noWorkspace' },
  edit: { nobody: 'signInRequired', stranger: 'noWorkspace', viewer: 'forbidden' },
  own: { nobody: 'signInRequired', stranger: 'noWorkspace', viewer: 'forbidden', editor: 'forbidden' },
};

let server: TestServer;
let two: TwoWorkspaces;
beforeAll(async () => {
  server = await startTestServer();
  two = await makeTwoWorkspaces(server);
});
afterAll(() => server.close());

/** Asks as the web app does. */
function ask({ path, type }: Asked, input: unknown, headers: Record<string, string>): Promise<Response> {
  const address = `${server.address}/trpc/${path}`;
  const sent = input === undefined ? null : JSON.stringify(input);
  if (type === 'mutation')
    return fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent });
  const query = new URLSearchParams(sent === null ? {} : { input: sent });
  if (type === 'query') return fetch(`${address}?${query}`, { headers });
  const { 'umbral-workspace': workspace, ...others } = headers;
  if (workspace !== undefined) query.set('connectionParams', JSON.stringify({ workspace }));
  return fetch(`${address}?${query}`, { headers: others });
}

describe('every procedure', () => {
  test('states who may ask for it, and has a valid request to be tried with', () => {
    expect(PROCEDURES.filter(({ permission }) => permission === undefined)).toEqual([]);
    expect(Object.keys(PROCEDURE_SAMPLES).sort()).toEqual(PROCEDURES.map(({ path }) => path).sort());
  });

  test('is open only to sign in, to accept an invitation, and to see whether the server lives', () => {
    expect(pathsOf('open').sort()).toEqual([
      'health',
      'invitations.accept',
      'invitations.look',
      'session.createOwner',
      'session.current',
      'session.requestReset',
      'session.reset',
      'session.signIn',
      'session.signOut',
    ]);
  });

  test('that changes something is for those who may edit, unless it is for owners or about oneself', () => {
    const changes = PROCEDURES.filter(({ type, permission }) => type === 'mutation' && permission === 'view');
    // Whoever may look says that they do, and goes when they like.
    expect(changes.map(({ path }) => path).sort()).toEqual(['people.leave', 'presence.beat', 'presence.leave']);
    expect([...new Set(pathsOf('person').map((path) => path.split('.')[0]))].sort()).toEqual(['account', 'workspaces']);
    expect([...new Set(pathsOf('own').map((path) => path.split('.')[0]))].sort()).toEqual([
      'audit',
      'invitations',
      'keys',
      'people',
      'webhooks',
      'workspaces',
    ]);
  });

  test.each(PROCEDURES.map(({ path }) => path))(
    '%s is refused to whom it is to be, and shows and changes nothing of another workspace',
    async (path) => {
      const procedure = byPath.get(path);
      const sample = PROCEDURE_SAMPLES[path]?.(two.elsewhere.things);
      if (!procedure?.permission || !sample) throw new Error(`${path} cannot be tried.`);
      const before = await contentsOf(server, two.elsewhere.id);
      for (const who of ['nobody', 'stranger', 'viewer', 'editor', 'owner'] as const) {
        // The stranger is the one whose session and account it is.
        if (who === 'stranger' && REFUSED[procedure.permission].stranger === undefined) continue;
        // Ends the session that asks.
        const headers = path === 'session.signOut' ? {} : two.headersOf(who);
        const expected = REFUSED[procedure.permission][who] ?? sample.foreign ?? 'notFound';
        const answer = await ask(procedure, sample.input, headers);
        expect([who, await outcomeOf(answer, secretsIn(two.elsewhere.things, sample.input, sample.knows))]).toEqual([who, expected]);
        await two.restore();
      }
      expect(await contentsOf(server, two.elsewhere.id)).toEqual(before);
      expect(server.reported).toEqual([]);
    },
  );

  test('is refused without a valid request too, before it is looked at', async () => {
    for (const procedure of PROCEDURES.filter(({ permission }) => permission !== 'open'))
      for (const [who, refusal] of Object.entries(REFUSED[procedure.permission ?? 'open']))
        expect([procedure.path, who, await outcomeOf(await ask(procedure, { id: 1 }, two.headersOf(who as Who)))]).toEqual([
          procedure.path,
          who,
          refusal,
        ]);
  });

  test('has a valid request: where what it is about is, that is found', async () => {
    const headers = { cookie: two.people.stranger.cookie, 'umbral-workspace': two.elsewhere.id };
    const things = await two.furnishAgain();
    const found: [path: string, outcome: string][] = [];
    for (const [path, sampleOf] of Object.entries(PROCEDURE_SAMPLES)) {
      const { input, foreign } = sampleOf(things);
      const procedure = byPath.get(path);
      // This one ends the session that all are asked with.
      if (!procedure || foreign !== undefined || path === 'account.revokeSession') continue;
      const outcome = await outcomeOf(await ask(procedure, input, headers));
      if (/notFound|invalidInput|unexpected|^\d/.test(outcome)) found.push([path, outcome]);
    }
    expect(found).toEqual([]);
    expect(server.reported).toEqual([]);
  });

  test('has a kind for each permission', () => {
    const kinds = [openProcedure, personProcedure, viewing, editing, owning];
    expect(kinds.map(({ _def }) => _def.meta?.permission)).toEqual(['open', 'person', 'view', 'edit', 'own']);
  });
});
