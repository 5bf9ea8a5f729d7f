import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, textIn } from '../../src/browser/texts.ts';

const LEADS = fileURLToPath(new URL('../../../samples/test/fixtures/three-leads.csv', import.meta.url));

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

/** From now on, collects what a screen reader would be told: the texts that come into live regions, and the alerts that appear. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (region?.textContent) said.push(region.textContent);
        for (const node of addedNodes)
          for (const alert of node instanceof Element ? [node, ...node.querySelectorAll('[role="alert"]')] : [])
            if (alert.matches('[role="alert"]') && alert.textContent) said.push(alert.textContent);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => ('said' in window && Array.isArray(window.said) ? window.said : []));
}

describe('in the studio, what is said', () => {
  let open: OpenPage;
  let page: Page;
  let said: () => Promise<string[]>;
  const points = () => card(page, 'decides').locator('input');

  beforeAll(async () => {
    open = await openPage(browser, server.url);
    ({ page } = open);
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    await saved(page);
    said = await listen(page);
  });
  afterAll(() => open?.close());

  it('are the scores after an edit, once and not at each keystroke', async () => {
    const bands = english('spoken.bands').split('{{')[0] ?? '';
    await points().focus();
    for (const key of ['Control+a', '3', '1', 'Control+a', '4', '2', 'Control+a', '5', '3']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
    const scores = async () => [...new Set((await said()).filter((text) => text.includes(bands)))];
    await expect.poll(async () => (await scores()).length, { timeout: 10_000 }).toBe(1);
    await page.waitForTimeout(1_500);
    expect((await scores()).length).toBe(1);
  });

  it('is that the server is away, and that all is saved again', async () => {
    await page.context().setOffline(true);
    await points().fill('61');
    await expect.poll(async () => (await said()).some((text) => text.includes(english('save.offline'))), { timeout: 20_000 }).toBe(true);
    await page.context().setOffline(false);
    await saved(page);
    await expect.poll(async () => (await said()).at(-1), { timeout: 20_000 }).toBe(english('save.saved'));
  });

  it('is what went wrong, as an alert with a button that has a name', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('Dear Sir or Madam'));
    await page.locator('[data-palette="note"]').focus();
    await page.keyboard.press('Control+v');
    const notice = page.getByRole('alert').filter({ hasText: english('notice.notAClip') });
    await notice.waitFor();
    expect(await notice.getByRole('button').getAttribute('aria-label')).toBe(english('ui.close'));
  });
});

describe('elsewhere', () => {
  it('the import says how it ended', async () => {
    const { page, close } = await openPage(browser, `${server.url}/samples/import`);
    await page.locator('[data-file="leads"]').setInputFiles(LEADS);
    await page.locator('[data-import-next]:enabled').click();
    await page.locator('[data-import-next]:enabled').click();
    await page.locator('[data-import-done]:focus').waitFor({ timeout: 60_000 });
    await close();
  });

  it('whoever comes to another screen is on its heading, and the tab has its name, in both languages', async () => {
    for (const language of ['en', 'es'] as const) {
      const { page, close } = await openPage(browser, server.url, { language });
      await page.locator('main h1').waitFor();
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.locator('nav a[href="/samples"]').click();
      await page.locator('main h1:focus').waitFor();
      expect(await page.title()).toBe(`${textIn(language, 'samples.title')} · Umbral`);
      await page.goBack();
      await page.locator('main h1:focus', { hasText: textIn(language, 'models.title') }).waitFor();
      await close();
    }
  });
});

describe('numbers in Spanish', () => {
  it('are typed with a comma, and shown with one', async () => {
    const { page, close } = await openPage(browser, server.url, { language: 'es' });
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    const field = card(page, 'decides').locator('input');
    await field.fill('');
    await field.pressSequentially('12,5');
    await field.blur();
    expect(await field.inputValue()).toBe('12,5');
    await saved(page);
    await page.reload();
    await sampleOpen(page);
    expect(await field.inputValue()).toBe('12,5');
    await expect.poll(() => page.locator('[data-lead-score]').textContent()).toMatch(/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/);
    await close();
  });
});
