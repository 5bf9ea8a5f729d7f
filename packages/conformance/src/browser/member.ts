import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@umbral/server/router';
import type { BrowserContext } from 'playwright-core';
import { asOwner } from './publishing.ts';
import { cookieOf, giveSession } from './sign-in.ts';

type Role = 'owner' | 'editor' | 'viewer';

/** Somebody in the owner's workspace: their account, their browser, and the server's procedures as they may ask for them. */
export type Member = { userId: string; email: string; api: TRPCClient<AppRouter>; signIn: (context: BrowserContext) => Promise<void> };

const PASSWORD = 'a password of somebody';

const clientFor = (url: string, cookie = ''): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie } })] });

/** Invites somebody new to the owner's workspace, who accepts and signs in. */
export async function newMember(url: string, role: Role, name: string = role): Promise<Member> {
  const email = `${name}-${randomUUID().slice(0, 8)}@example.com`;
  const { link } = await (await asOwner(url)).invitations.create.mutate({ email, role, language: 'en' });
  const token = new URLSearchParams(new URL(link ?? '').hash.slice(1)).get('token') ?? '';
  await clientFor(url).invitations.accept.mutate({ token, password: PASSWORD });
  const cookie = await cookieOf(url, { email, password: PASSWORD });
  const api = clientFor(url, cookie);
  const userId = (await api.session.current.query()).user?.id ?? '';
  return { userId, email, api, signIn: (context) => giveSession(context, url, cookie) };
}

/** Gives a member another role. */
export async function setRole(url: string, { userId }: Member, role: Role): Promise<void> {
  await (await asOwner(url)).people.setRole.mutate({ userId, role });
}
