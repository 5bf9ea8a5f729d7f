import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let model: string;

/** Five things that somebody does. */
beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const api = await asOwner(server.url);
  model = await publishedModel(api, 'Fit', [combined(20)]);
  await api.versions.labels.move.mutate({ modelId: model, name: 'live', number: 1, revision: 0 });
  await api.models.rename.mutate({ id: model, name: 'Fit & drive' });
  await api.keys.create.mutate({ name: 'CRM', scopes: ['score'], days: 30 });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const sentences = (page: Page) => page.locator('[data-sentence]').allTextContents();
/** What the language file says of an action. */
const sentence = (action: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), english(`audit.action.${action}`));
const DONE = [
  sentence('key.created', { subject: 'CRM' }),
  sentence('model.renamed', { before: 'Fit', subject: 'Fit & drive' }),
  sentence('label.moved', { label: 'live', subject: 'Fit', number: '1' }),
  sentence('version.published', { number: '1', subject: 'Fit' }),
  sentence('model.created', { subject: 'Fit' }),
];

it('what was done is told in sentences, leads to what is there, and is filtered by an address that can be handed on', async () => {
  const { page, faults, close } = await openPage(browser, server.url);
  await page.locator('[data-account]').click();
  await page.getByRole('menuitem', { name: english('shell.audit') }).click();
  await page.locator('[data-entry]').first().waitFor();
  expect((await sentences(page)).filter((text) => DONE.includes(text))).toEqual(DONE);
  expect(await page.locator('[data-entry="label.moved"] a').getAttribute('href')).toBe(`/models/${model}/versions`);

  await page.locator('[data-entry="label.moved"] [data-only]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-entry="key.created"]').waitFor({ state: 'detached' });
  expect(await sentences(page)).toEqual(DONE.slice(1));
  expect(new URL(page.url()).searchParams.get('subject')).toBe(`model:${model}`);

  await page.locator('input[data-filter="action"]').focus();
  await page.keyboard.type(english('audit.kind.label.moved'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[data-entry="model.renamed"]').waitFor({ state: 'detached' });
  expect(await sentences(page)).toEqual([DONE[2]]);
  const address = page.url();

  await page.locator('[data-download]').click();
  const coming = page.waitForEvent('download');
  await page.locator('[data-download-as="ndjson"]').click();
  const lines = readFileSync(await (await coming).path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ action: 'label.moved', subject_id: model, actor: 'owner@example.com' }]);

  await page.locator('[data-clear-filter]').click();
  await page.locator('[data-entry="key.created"]').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.goto(address);
  await page.locator('[data-entry="label.moved"]').waitFor();
  expect(await sentences(page)).toEqual([DONE[2]]);
  expect(faults()).toEqual([]);
  await close();
});

it('a last day is a whole one, and where nothing passes the filters that is said', async () => {
  const { page, close } = await openPage(browser, `${server.url}/audit?to=2001-01-01`);
  await page.getByText(english('audit.noneTitle')).waitFor();
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  await page.locator('input[data-filter="to"]').fill(today);
  await page.locator('input[data-filter="from"]').fill(today);
  await page.locator('[data-entry="key.created"]').waitFor();
  // What an address says that means nothing filters nothing.
  await page.goto(`${server.url}/audit?action=made.up&subject=x&from=yesterday`);
  await page.locator('[data-entry="key.created"]').waitFor();
  expect(await page.locator('[data-clear-filter]').count()).toBe(0);
  await close();
});

it('more than a page is shown when it is asked for', async () => {
  const api = await asOwner(server.url);
  for (let n = 0; n < 130; n++) await api.models.rename.mutate({ id: model, name: `Fit ${n}` });
  const { page, close } = await openPage(browser, `${server.url}/audit?subject=model:${model}`);
  await page.locator('[data-older]').waitFor();
  expect(await page.locator('[data-entry]').count()).toBe(100);
  await page.locator('[data-older]').click();
  await page.locator('[data-entry="model.created"]').waitFor();
  expect(await page.locator('[data-entry]').count()).toBe(134);
  await close();
});

it('the screen fits a phone, in Spanish too', async () => {
  const { page, close } = await openPage(browser, `${server.url}/audit`, { language: 'es', width: 390 });
  await page.locator('[data-entry]').first().waitFor();
  expect(await rawTexts(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await close();
});
