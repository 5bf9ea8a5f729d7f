import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { asOwner, combined } from '../publishing.ts';
import { card, sampleOpen, saved } from '../studio.ts';
import { textIn } from '../texts.ts';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

type Language = 'en' | 'es';

const LEADS = fileURLToPath(new URL('../../../../samples/test/fixtures/whole-row-quoted.csv', import.meta.url));

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** A line of an open menu, by its text. */
const line = (page: Page, text: string) => page.getByRole('menuitem', { name: text, exact: true });

/** Other names, files that are no bundles, what is deleted for good, and an import that is left while it runs. */
export async function* questions(page: Page, { url }: WalkData, language: Language): Walk {
  await page.goto(url);
  await page.locator('[data-model] button').first().click();
  await page.locator('[data-rename-model]').click();
  await page.getByRole('dialog').waitFor();
  yield 'models: rename';
  await leave(page);
  await page.locator('input[name="bundle"]').setInputFiles(LEADS);
  await page.locator('[data-bundle-problem]').waitFor();
  yield 'models: no bundle';
  await leave(page);
  yield* leftImport(page, url);
  await page.goto(`${url}/samples`);
  for (const asked of ['rename', 'remove'] as const) {
    await page.locator('[data-sample] button[aria-haspopup="menu"]').first().click();
    await line(page, textIn(language, `samples.${asked}`)).click();
    await page.getByRole('dialog').waitFor();
    yield `samples: ${asked}`;
    await leave(page);
  }
}

/** An import whose first batch waits at the network, so that it runs while it is left; afterwards it ends. */
async function* leftImport(page: Page, url: string): Walk {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/trpc/samples.append*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${url}/samples/import`);
  await page.locator('[data-file="leads"]').setInputFiles(LEADS);
  await page.locator('[data-import-next]:not([disabled])').click();
  await page.locator('[data-column]').first().waitFor();
  const asked = page.waitForRequest('**/trpc/samples.append*');
  await page.locator('[data-import-next]:not([disabled])').click();
  await asked;
  await page.locator('header a[href="/"]').first().click();
  await page.getByRole('dialog').waitFor();
  yield 'import: leave it';
  await leave(page);
  goOn();
  await page.locator('[data-import-done]').waitFor({ timeout: 60_000 });
  await page.unroute('**/trpc/samples.append*');
}

/** A draft that somebody else has saved meanwhile, and a session that has ended: the last thing that a walk comes to. */
export async function* interruptions(page: Page, { url, sample }: WalkData): Walk {
  const api = await asOwner(url);
  const { id } = await api.models.create.mutate({ name: 'Ours', document: combined(20) });
  await page.goto(`${url}/models/${id}?sample=${sample}&view=canvas`);
  await sampleOpen(page);
  await saved(page);
  await api.models.save.mutate({ id, baseRevision: 1, saveId: randomUUID(), document: combined(30) });
  // The same field as theirs: any other is put together without a question.
  await card(page, 'decides').locator('input').fill('55');
  await page.locator('[data-all="mine"]').waitFor();
  yield 'studio: somebody else has saved';
  await page.locator('[data-all="mine"]').click();
  await page.locator('[data-apply]').click();
  await saved(page);
  await page.context().clearCookies();
  await card(page, 'budget').locator('input').fill('56');
  await page.locator('[role="dialog"] input[name="password"]').waitFor();
  yield 'studio: sign in again';
}
