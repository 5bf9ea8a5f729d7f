import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter, RouterInputs } from '@umbral/server/router';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asOwner } from './publishing.ts';
import type { RunningServer } from './server.ts';
import { giveSession } from './sign-in.ts';

type Role = RouterInputs['invitations']['create']['role'];
type Server = Pick<RunningServer, 'url' | 'data'>;

/** Somebody with an account. */
export type Person = { email: string; password: string; userId: string; cookie: string };

const PASSWORD = 'a password of somebody';
const PATIENCE = 15_000;

/** A server's procedures, asked as somebody in one of their workspaces; in their first unless told. */
export const asPerson = (url: string, { cookie }: Pick<Person, 'cookie'>, workspace?: string): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, headers: { cookie, ...(workspace ? { 'umbral-workspace': workspace } : {}) } })],
  });

/** The address behind a link of the server, wherever it believes to be. */
function addressOf(url: string, link: string): string {
  const { pathname, hash } = new URL(link);
  return url + pathname + hash;
}

/** Invites somebody, to the owner's first workspace unless told; the address that opens the invitation. */
export async function invite({ url }: Pick<Server, 'url'>, email: string, role: Role, host?: TRPCClient<AppRouter>): Promise<string> {
  const { link } = await (host ?? (await asOwner(url))).invitations.create.mutate({ email, role });
  if (link === null) throw new Error('The server shows no links of invitations.');
  return addressOf(url, link);
}

/** Invites somebody new, who accepts. */
export async function newMember({ url }: Pick<Server, 'url'>, email: string, role: Role): Promise<Person> {
  const address = await invite({ url }, email, role);
  const answer = await fetch(`${url}/trpc/invitations.accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: address.split('#token=')[1], password: PASSWORD }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const { user } = await asPerson(url, { cookie }).session.current.query();
  return { email, password: PASSWORD, userId: user?.id ?? '', cookie };
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

/** The texts of the mails to somebody, which a server without a mail server writes into files; the newest last. */
function mailsTo({ data }: Server, email: string): string[] {
  const folder = path.join(data, 'mail');
  const written = () => readdirSync(folder).toSorted();
  try {
    return written()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .filter((mail) => mail.includes(`To: ${email}`))
      .map((mail) => mail.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
  } catch {
    return [];
  }
}

/** The address in the newest mail to somebody that leads to a page, once so many of them have come. */
export async function mailedLink(server: Server, email: string, page: 'invitation' | 'reset', count = 1): Promise<string> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await setTimeout(100)) {
    const links = mailsTo(server, email).flatMap((mail) => mail.match(new RegExp(`http\\S+/${page}#token=\\S+`)) ?? []);
    if (links.length >= count) return addressOf(server.url, links.at(-1) ?? '');
  }
  throw new Error(`No mail to ${email} leads to ${page}.`);
}
