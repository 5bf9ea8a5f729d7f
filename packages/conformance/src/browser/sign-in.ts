import type { BrowserContext } from 'playwright-core';

type Account = { email: string; password: string };

/** Who owns every server that is tried here. */
export const OWNER: Account = { email: 'owner@example.com', password: 'correct horse battery' };

const ask = (url: string, procedure: 'createOwner' | 'signIn', account: Account) =>
  fetch(`${url}/trpc/session.${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });

async function cookieIn(answer: Response): Promise<string> {
  if (!answer.ok) throw new Error(`Nobody can sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The session cookie of the owner, whom a new server gets first. */
export async function signIn(url: string): Promise<string> {
  const created = await ask(url, 'createOwner', OWNER);
  return cookieIn(created.ok ? created : await ask(url, 'signIn', OWNER));
}

/** Gives a browser profile a session. */
export async function giveSession(context: BrowserContext, url: string, session: string): Promise<void> {
  const cookies = session.split('; ').map((cookie) => {
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    return { name, value, url, httpOnly: true, sameSite: 'Lax' as const };
  });
  await context.addCookies(cookies);
}

/** Gives a browser profile the owner's session. */
export const signInBrowser = async (context: BrowserContext, url: string): Promise<void> => giveSession(context, url, await signIn(url));
