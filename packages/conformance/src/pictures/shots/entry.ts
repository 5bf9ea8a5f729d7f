import type { Shot } from '../shot.ts';

/** Before anybody is signed in, and addresses that lead nowhere. */
export const ENTRY_SHOTS: readonly Shot[] = [
  {
    name: 'first-owner',
    about: 'A new server asks for its owner',
    when: 'unowned',
    at: () => '/sign-in',
    ready: '[data-sign-in="noOwner"]',
    act: async (page) => {
      await page.locator('input[name="email"]').fill('owner@example.com');
      await page.locator('input[name="password"]').fill('aaaaaaaaaaaaaaa');
      await page.locator('[data-strength]').waitFor();
    },
  },
  { name: 'not-found', about: 'An address that leads nowhere', when: 'empty', at: () => '/nowhere', ready: 'main a[href="/"]' },
];
