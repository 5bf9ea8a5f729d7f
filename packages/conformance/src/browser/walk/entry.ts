import type { Page } from 'playwright-core';
import type { Walk } from './walk.ts';

/** A server without an owner, and what it says of a password that is too short. */
export async function* newServer(page: Page, url: string): Walk {
  await page.goto(`${url}/sign-in`);
  await page.locator('[data-sign-in="noOwner"]').waitFor();
  yield 'create owner';
  await page.locator('input[name="email"]').fill('owner');
  await page.keyboard.press('Enter');
  await page.locator('[role="alert"]').first().waitFor();
  yield 'create owner: wrong';
}

/** The way in to a server that has an owner. */
export async function* signInScreen(page: Page, url: string): Walk {
  await page.goto(`${url}/sign-in`);
  await page.locator('[data-sign-in="signedOut"]').waitFor();
  yield 'sign in';
  await page.locator('input[name="email"]').fill('owner@example.com');
  await page.locator('input[name="password"]').fill('not the password');
  await page.keyboard.press('Enter');
  await page.locator('[role="alert"]').first().waitFor();
  yield 'sign in: wrong password';
}

/** The screens of a server on which nothing was made yet. */
export async function* emptyScreens(page: Page, url: string): Walk {
  for (const [place, shown] of [
    ['', '[data-template]'],
    ['keys', '[data-new-key]'],
    ['webhooks', '[data-new-webhook]'],
    ['samples', '[data-sample]'],
    ['simulations', '[data-new-simulation]'],
    ['simulations/compare', 'input[data-choose]'],
    ['simulations/00000000-0000-4000-8000-000000000000', 'main a[href="/"]'],
    ['nowhere', 'main a[href="/"]'],
    ['models/00000000-0000-4000-8000-000000000000', 'main a[href="/"]'],
  ] as const) {
    await page.goto(`${url}/${place}`);
    await page.locator(shown).first().waitFor();
    yield `empty: /${place}`;
  }
}

/** What stands in a screen's place when the server fails, and when its script does not come. */
export async function* failures(page: Page, url: string): Walk {
  const error = { message: '', code: -32603, data: { problem: { code: 'unexpected', params: {} } } };
  await page.route('**/trpc/samples.list*', (route) => route.fulfill({ status: 500, json: { error } }));
  await page.goto(`${url}/samples`);
  await page.locator('main [role="alert"]').waitFor();
  yield 'samples: failed';
  await page.unroute('**/trpc/samples.list*');
  await page.route('**/assets/KeysScreen*.js', (route) => route.abort());
  await page.goto(`${url}/keys`);
  await page.locator('a[href="/"]').last().waitFor();
  yield 'a screen that does not load';
  await page.unroute('**/assets/KeysScreen*.js');
}
