import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter, Problem } from '../../src/router.ts';

export type Client = ReturnType<typeof clientFor>;

/** The web app's client, as it talks to a server over HTTP, with the cookies of somebody signed in. `more`: further headers. */
export const clientFor = (address: string, cookie = '', more: Record<string, string> = {}) =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc`, headers: { cookie, ...more } })] });

export const OWNER = { email: 'owner@example.com', password: 'correct horse battery' };

/** Calls a procedure of sign-in as the owner, and returns the session's cookie: `createOwner` on a new server, `signIn` on another. */
export async function cookieOf(address: string, procedure: 'createOwner' | 'signIn', credentials = OWNER): Promise<string> {
  const answer = await fetch(`${address}/trpc/session.${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The HTTP status and the problem with which a call is refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: number | undefined; problem: Problem | undefined }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { data }: TRPCClientError<AppRouter> = error;
    return { status: data?.httpStatus, problem: data?.problem };
  }
  throw new Error('The call was not refused.');
}
