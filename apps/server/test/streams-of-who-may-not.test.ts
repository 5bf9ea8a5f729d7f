import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { requireStill } from '../src/sign-in/admit.ts';
import { makeLeads } from './harness/leads.ts';
import { newMember, type Person, signedInAs } from './harness/people.ts';
import { startPostman } from './harness/postman.ts';
import type { TestServer } from './harness/server.ts';
import { startIdle } from './harness/simulations.ts';

let server: TestServer;
let postman: Awaited<ReturnType<typeof startPostman>>;
/** A run that nobody works on, so that nothing but the server ends a stream about it. */
let run: string;
beforeAll(async () => {
  const idle = await startIdle(makeLeads(0, 3, 1));
  server = idle.server;
  postman = await startPostman(server);
  run = await idle.runs.start(idle.model, idle.sampleId);
});
afterAll(async () => {
  expect(server.reported).toEqual([]);
  await postman.stop();
  await server.close();
});

/** Listens as a browser does: resolves with the first event, and later with all that was told until the stream ended. */
async function listen({ cookie }: Person): Promise<{ whole: Promise<string>; hasEnded: () => boolean }> {
  const url = `${server.address}/trpc/simulations.progress?input=${encodeURIComponent(JSON.stringify({ id: run }))}`;
  const answer = await fetch(url, { headers: { cookie, accept: 'text/event-stream' } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('Nothing is told.');
  let text = '';
  while (!text.includes('"state":"queued"')) text += (await reader.read()).value;
  let hasEnded = false;
  const rest = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      hasEnded = done;
      if (done) return text;
      text += value;
    }
  };
  return { whole: rest(), hasEnded: () => hasEnded };
}

const sessionOf = async ({ client }: Person) => (await client.account.sessions.query()).find(({ isCurrent }) => isCurrent)?.id ?? '';

const ENDINGS: [string, string, (person: Person) => Promise<unknown>][] = [
  ['was taken out of the workspace', 'noWorkspace', ({ userId }) => server.client.people.remove.mutate({ userId })],
  ['left it', 'noWorkspace', ({ client }) => client.people.leave.mutate()],
  ['signed out', 'signInRequired', ({ client }) => client.session.signOut.mutate()],
  [
    'had the session ended from elsewhere',
    'signInRequired',
    async (person) => (await signedInAs(server, person.email, person.password)).client.account.revokeOthers.mutate(),
  ],
  [
    'has been signed in for too long',
    'signInRequired',
    async (person) => sql`update session set "expiresAt" = now() where id = ${await sessionOf(person)}`.execute(server.db),
  ],
];

describe('a stream of events ends for who', () => {
  test.each(ENDINGS)('%s, and says so', async (_, code, end) => {
    const [person, other] = [await newMember(server, 'viewer'), await newMember(server, 'viewer')];
    // The other listens first, and so is looked at first.
    const [others, theirs] = [await listen(other), await listen(person)];
    await end(person);
    const told = await theirs.whole;
    expect(told).toMatch(/event: serialized-error/);
    expect(told).toContain(`"problem":{"code":"${code}"`);
    expect(others.hasEnded()).toBe(false);
  });
});

test('who may do less than before is refused what is more than that, and may go on with the rest', async () => {
  const person = await newMember(server, 'editor');
  const admitted = { session: await sessionOf(person), workspace: DEFAULT_WORKSPACE };
  await expect(requireStill(server.db, admitted, 'edit')).resolves.toBeUndefined();
  await server.client.people.setRole.mutate({ userId: person.userId, role: 'viewer' });
  await expect(requireStill(server.db, admitted, 'edit')).rejects.toMatchObject({
    problem: { code: 'forbidden', params: { role: 'editor' } },
  });
  await expect(requireStill(server.db, admitted, 'view')).resolves.toBeUndefined();
});
