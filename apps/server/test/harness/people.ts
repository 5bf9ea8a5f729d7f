import { randomUUID } from 'node:crypto';
import type { RouterInputs } from '../../src/router.ts';
import { type Client, clientFor, cookieOf } from './client.ts';
import { PUBLIC_URL, type TestServer } from './server.ts';

type Role = RouterInputs['people']['setRole']['role'];

/** Somebody who is signed in. */
export type Person = { email: string; password: string; userId: string; cookie: string; client: Client };

const PASSWORD = 'a password of somebody';

/** Invites somebody new to the owner's workspace, who accepts. Mails have to be possible: see `startPostman`. */
export async function newMember(server: TestServer, role: Role, email = `${role}-${randomUUID()}@example.com`): Promise<Person> {
  const { link } = await server.client.invitations.create.mutate({ email, role });
  await clientFor(server.address).invitations.accept.mutate({ token: tokenIn(link ?? ''), password: PASSWORD });
  return signedInAs(server, email, PASSWORD);
}

/** Signs somebody in, who gets a session of their own by that. */
export async function signedInAs({ address }: TestServer, email: string, password: string): Promise<Person> {
  const cookie = await cookieOf(address, 'signIn', { email, password });
  const client = clientFor(address, cookie);
  const { user } = await client.session.current.query();
  return { email, password, userId: user?.id ?? '', cookie, client };
}

/** The same person with another workspace in front of them. */
export const inWorkspace = (server: TestServer, { cookie }: { cookie: string }, workspace: string): Client =>
  clientFor(server.address, cookie, { 'umbral-workspace': workspace });

/** A workspace of somebody's own, and they in it. */
export async function newWorkspace(server: TestServer, person: Person, name = 'Elsewhere'): Promise<{ id: string; client: Client }> {
  const { id } = await person.client.workspaces.create.mutate({ name });
  return { id, client: inWorkspace(server, person, id) };
}

/** What stands behind a link's "#token=". */
export function tokenIn(link: string): string {
  const { origin, pathname, search, hash } = new URL(link);
  if (origin !== PUBLIC_URL || search !== '' || !/^\/(invitation|reset)$/.test(pathname)) throw new Error(`This is no link: ${link}`);
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
}
