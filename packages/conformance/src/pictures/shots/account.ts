import type { Page } from 'playwright-core';
import { OWNER } from '../../browser/sign-in.ts';
import type { Shot, Stage } from '../shot.ts';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** Leaves the owner signed in here and on a phone, wherever they were before. */
async function onlyHereAndOnAPhone(page: Page, { url }: Stage): Promise<void> {
  await page.locator('[data-end-others]').click();
  await page.locator('[data-end-others]').waitFor({ state: 'hidden' });
  await fetch(`${url}/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': PHONE },
    body: JSON.stringify(OWNER),
  });
  await page.reload();
  await page.locator('[data-end]').waitFor();
}

async function menu(page: Page): Promise<void> {
  await page.locator('[data-account]').click();
  await page.locator('[data-new-workspace]').waitFor();
}

/** People for themselves: how they come in again, what belongs to them, and their workspaces. */
export const ACCOUNT_SHOTS: readonly Shot[] = [
  { name: 'forgotten', about: 'A forgotten password', when: 'full', at: () => '/forgotten', ready: '[data-entry="forgotten"]' },
  {
    name: 'forgotten-asked',
    about: 'A link for a new password was asked for',
    when: 'full',
    at: () => '/forgotten',
    ready: '[data-entry="forgotten"]',
    act: async (page) => {
      await page.locator('input[name="email"]').fill('ana@example.com');
      await page.keyboard.press('Enter');
      await page.locator('[data-entry="asked"]').waitFor();
    },
  },
  { name: 'reset', about: 'A new password by a link', when: 'full', at: () => '/reset#token=made-up', ready: '[data-entry="reset"]' },
  {
    name: 'invitation',
    about: 'An invitation, for somebody new',
    when: 'full',
    at: ({ invitation }) => invitation,
    ready: '[data-entry="invitation"]',
    act: async (page) => {
      await page.context().clearCookies();
      await page.reload();
      await page.locator('input[name="password"]').waitFor();
    },
  },
  {
    name: 'invitation-other',
    about: 'An invitation for somebody else than who is signed in',
    when: 'full',
    at: ({ invitation }) => invitation,
    ready: '[data-other]',
  },
  {
    name: 'account',
    about: 'One’s own account: where one is signed in, and the password',
    when: 'full',
    at: () => '/account',
    ready: '[data-end-others]',
    asks: /trpc\/account\./,
    act: onlyHereAndOnAPhone,
  },
  {
    name: 'workspaces',
    about: 'The account’s menu: the workspace, and one’s others',
    when: 'full',
    at: () => '/',
    ready: '[data-model]',
    act: menu,
  },
  {
    name: 'workspaces-new',
    about: 'A new workspace',
    when: 'full',
    at: () => '/',
    ready: '[data-model]',
    act: async (page) => {
      await menu(page);
      await page.locator('[data-new-workspace]').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'workspaces-elsewhere',
    about: 'A link into another workspace of one’s own',
    when: 'full',
    at: ({ elsewhere }) => `/models/${elsewhere}`,
    ready: '[data-go-there]',
  },
];
