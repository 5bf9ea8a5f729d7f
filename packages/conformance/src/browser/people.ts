import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter, RouterInputs } from '@umbral/server/router';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type OpenOptions, type OpenPage, openPage } from './page.ts';
import { asOwner } from './publishing.ts';
import { giveSession } from './sign-in.ts';

type Role = RouterInputs['people']['setRole']['role'];
type Api = TRPCClient<AppRouter>;

/** Somebody with an account. `cookie`: their session; `api`: the procedures, asked by them. */
export type Person = { email: string; password: string; userId: string; cookie: string; api: Api };

const PASSWORD = 'a password of somebody';
const PATIENCE = 15_000;

/** A server's procedures, asked as somebody in one of their workspaces; in their first unless told. */
export const asPerson = (url: string, { cookie }: Pick<Person, 'cookie'>, workspace?: string): Api =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, headers: { cookie, ...(workspace ? { 'umbral-workspace': workspace } : {}) } })],
  });

/** The address behind a link of the server, wherever it believes to be. */
export function addressOf(url: string, link: string): string {
  const { pathname, hash } = new URL(link);
  return url + pathname + hash;
}

/** Invites somebody, to the owner's first workspace unless told; the address that opens the invitation. */
export async function invite(url: string, email: string, role: Role, host?: Api): Promise<string> {
  const { link } = await (host ?? (await asOwner(url))).invitations.create.mutate({ email, role });
  if (link === null) throw new Error('The server shows no links of invitations.');
  return addressOf(url, link);
}

/** Invites somebody new to a server without a mail server, who accepts with an account of their own. */
export async function newMember(url: string, role: Role, email = `${role}-${randomUUID()}@example.com`): Promise<Person> {
  const address = await invite(url, email, role);
  const answer = await fetch(`${url}/trpc/invitations.accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: address.split('#token=')[1], password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Nobody can accept an invitation: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const api = asPerson(url, { cookie });
  const { user } = await api.session.current.query();
  return { email, password: PASSWORD, userId: user?.id ?? '', cookie, api };
}

/** Gives a member another role. */
export async function setRole(url: string, { userId }: Person, role: Role): Promise<void> {
  await (await asOwner(url)).people.setRole.mutate({ userId, role });
}

/** A browser of its own; `person`: who is signed in there. */
export async function browserOf(browser: Browser, url: string, person?: Pick<Person, 'cookie'>): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  if (person) await giveSession(context, url, person.cookie);
  return context;
}

/** Opens another tab of a browser. */
export async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/** Opens an address as somebody, in a browser profile of their own. */
export async function openAs(browser: Browser, { cookie }: Person, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const { origin } = new URL(url);
  const opened = await openPage(browser, `${origin}/sign-in`, { ...options, signedIn: false });
  await giveSession(opened.page.context(), origin, cookie);
  await opened.page.goto(url, { waitUntil: 'networkidle' });
  return opened;
}

/** Has a page look anew at who is signed in and what they are, as it does when somebody comes back to it. */
export const lookAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
