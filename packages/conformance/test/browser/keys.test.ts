import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('a key is made, shown once, listed and revoked, by keyboard alone', async () => {
  const { page, faults, close } = await openPage(browser, `${server.url}/keys`);
  await page.getByText(english('keys.emptyTitle')).waitFor();
  await page.locator('[data-new-key]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[data-autofocus]:focus').waitFor();
  expect(
    await dialog.locator('input[type="checkbox"]:checked').evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
  ).toEqual(['score']);
  await page.getByRole('checkbox', { name: english('keys.scope.ruleSetsRead.name') }).check();
  await dialog.locator('input[data-autofocus]').focus();
  await page.keyboard.type('Website');
  await page.keyboard.press('Enter');
  const key = (await page.locator('[data-shown-once]').textContent()) ?? '';
  expect(key).toMatch(/^umbral_[\w-]{43}$/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const row = page.locator('[data-key]');
  expect(await row.textContent()).toContain(key.slice(0, 11));
  for (const code of ['score', 'ruleSetsRead']) expect(await row.textContent()).toContain(english(`keys.scope.${code}.name`));
  expect(await page.content()).not.toContain(key);
  await page.reload();
  await row.waitFor();
  expect(await page.content()).not.toContain(key);
  await row.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-revoke-key]').focus();
  await page.keyboard.press('Enter');
  await page.getByText(english('keys.emptyTitle')).waitFor();
  expect(faults()).toEqual([]);
  expect(server.output()).not.toContain(key);
  await close();
});

it('the screen fits a phone, in Spanish too', async () => {
  const { page, close } = await openPage(browser, `${server.url}/keys`, { language: 'es', width: 390 });
  await page.locator('[data-new-key]').click();
  await page.keyboard.type('Web');
  await page.locator('[data-make-key]').click();
  await page.locator('[data-shown-once]').waitFor();
  expect(await rawTexts(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('[data-key]').waitFor();
  expect(await rawTexts(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await close();
});
