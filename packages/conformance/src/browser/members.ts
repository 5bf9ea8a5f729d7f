import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter, RouterInputs } from '@umbral/server/router';
import type { Browser } from 'playwright-core';
import { type OpenOptions, type OpenPage, openPage } from './page.ts';
import { asOwner } from './publishing.ts';

type Role = RouterInputs['people']['setRole']['role'];

/** Somebody who belongs to the workspace of a server's owner. `cookie`: their session; `api`: the procedures, asked by them. */
export type Member = { email: string; password: string; userId: string; cookie: string; api: TRPCClient<AppRouter> };

const PASSWORD = 'a password of somebody';

/** What stands behind a link's `#token=`, wherever it leads. */
const tokenIn = (link: string | null): string => new URLSearchParams(new URL(link ?? '').hash.slice(1)).get('token') ?? '';

/** Invites somebody to a server without a mail server, who accepts with an account of their own. */
export async function newMember(url: string, role: Role, email = `${role}-${randomUUID()}@example.com`): Promise<Member> {
  const { link } = await (await asOwner(url)).invitations.create.mutate({ email, role });
  const answer = await fetch(`${url}/trpc/invitations.accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: tokenIn(link), password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Nobody can accept an invitation: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie } })] });
  const { user } = await api.session.current.query();
  return { email, password: PASSWORD, userId: user?.id ?? '', cookie, api };
}

/** Opens an address as a member, in a browser profile of their own. */
export async function openAs(browser: Browser, { cookie }: Member, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const { origin } = new URL(url);
  const opened = await openPage(browser, `${origin}/sign-in`, { ...options, signedIn: false });
  await opened.page.context().addCookies(
    cookie.split('; ').map((each) => {
      const [name = '', value = ''] = each.split(/=(.*)/s);
      return { name, value, url: origin, httpOnly: true, sameSite: 'Lax' as const };
    }),
  );
  await opened.page.goto(url, { waitUntil: 'networkidle' });
  return opened;
}

/** Has a page look anew at who is signed in and what they are, as it does when somebody comes back to it. */
export const lookAgain = (page: OpenPage['page']): Promise<void> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
