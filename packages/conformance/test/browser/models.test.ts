import { TEMPLATES } from '@umbral/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

const OTHERS = ['Partners', 'Webinars', 'Trials', 'Resellers', 'Renewals', 'Old'];

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const api = await asOwner(server.url);
  for (const name of OTHERS) await api.models.create.mutate({ name, document: TEMPLATES.fit() });
  const id = await publishedModel(api, 'Inbound', [combined(20), combined(40)]);
  await api.versions.labels.move.mutate({ modelId: id, name: 'live', number: 1, revision: 0 });
  open = await openPage(browser, server.url);
  ({ page } = open);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const cards = () => page.locator('[data-model]');
const card = (name: string) => cards().filter({ hasText: name });
const fromMenu = async (name: string, item: string) => {
  await card(name).getByRole('button').click();
  await page.getByRole('menuitem', { name: english(item), exact: true }).click();
};

it('a card says how often its scoring model was published, and its labels', async () => {
  expect(await card('Inbound').textContent()).toContain('2 versions');
  expect(await card('Inbound').locator('[data-model-label]').allTextContents()).toEqual(['live']);
  expect(await card('Old').textContent()).toContain(english('models.unpublished'));
  expect(await rawTexts(page)).toEqual([]);
});

it('many are searched by name and label', async () => {
  const search = page.locator('[data-search-models]');
  await search.fill('live');
  await expect.poll(() => cards().count()).toBe(1);
  await search.fill('nothing of the kind');
  await page.getByText(english('models.noneFoundTitle')).waitFor();
  await page.getByRole('button', { name: english('models.showAll') }).click();
  await expect.poll(() => cards().count()).toBe(OTHERS.length + 1);
});

it('one is renamed, by keyboard, and is the first then', async () => {
  await fromMenu('Old', 'models.rename');
  const name = page.locator('[data-name]:focus');
  await name.waitFor();
  await name.fill('Reactivated');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => cards().first().textContent()).toContain('Reactivated');
});

it('one is removed, and that is undone', async () => {
  await fromMenu('Reactivated', 'models.remove');
  await card('Reactivated').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: english('ui.undo') }).click();
  await card('Reactivated').waitFor();
  expect(open.faults()).toEqual([]);
});
