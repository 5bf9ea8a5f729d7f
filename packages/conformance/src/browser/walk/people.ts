import type { Page } from 'playwright-core';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Who belongs to the workspace, who is invited, and all that is asked about them. */
export async function* peopleScreen(page: Page, { url, member }: WalkData): Walk {
  await page.goto(`${url}/people`);
  await page.locator('[data-invitation]').first().waitFor();
  yield 'people';
  await page.locator('[data-invite]').click();
  await page.locator('input[name="email"]').fill('nobody');
  await page.keyboard.press('Enter');
  await page.locator('input[name="email"][aria-invalid="true"]').waitFor();
  yield 'people: invite, wrong';
  await leave(page);
  // Not the one whose link other walks open: sent again, it gets another.
  await page.locator('[data-invitation="invited@example.com"] [data-again]').click();
  await page.locator('[data-shown-once]').waitFor();
  yield 'people: link of an invitation';
  await leave(page);
  for (const [name, button] of [
    ['revoke', '[data-invitation] [data-revoke]'],
    ['remove', `[data-member="${member.email}"] [data-remove]`],
    ['leave', '[data-leave]'],
  ] as const) {
    await page.locator(button).first().click();
    await page.getByRole('dialog').waitFor();
    yield `people: ${name}`;
    await leave(page);
  }
}

/** What those see who own nothing here: the same people without controls, and whose the rest is. `page`: of such a member. */
export async function* foreignScreens(page: Page, { url }: WalkData): Walk {
  for (const [place, shown] of [
    ['people', '[data-leave]'],
    ['keys', '[data-not-for-you]'],
    ['webhooks', '[data-not-for-you]'],
    ['samples/import', '[data-not-for-you]'],
    ['', '[data-view-only]'],
    ['samples', '[data-view-only]'],
    ['simulations', '[data-view-only]'],
  ] as const) {
    await page.goto(`${url}/${place}`);
    await page.locator(shown).first().waitFor();
    yield `viewer: /${place}`;
  }
}
