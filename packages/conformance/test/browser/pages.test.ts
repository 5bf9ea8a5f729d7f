import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { rawTexts } from '../../src/browser/texts.ts';

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

describe('every page', () => {
  it.each(['/', '/keys', '/webhooks', '/samples', '/samples/import'])('%s opens without a fault, in both languages', async (path) => {
    for (const language of ['en', 'es'] as const) {
      const { page, faults, close } = await openPage(browser, server.url + path, { language });
      await page.locator('main :is(h1, h2)').first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await rawTexts(page)).toEqual([]);
      expect(faults()).toEqual([]);
      await close();
    }
  });

  it('of the interface for services can be browsed, under the same policy', async () => {
    const { page, faults, close } = await openPage(browser, `${server.url}/api/v1/docs`, { signedIn: false });
    const routes = page.locator('.opblock');
    await routes.first().waitFor();
    expect(await routes.count()).toBeGreaterThanOrEqual(11);
    await routes.first().click();
    expect(faults()).toEqual([]);
    await close();
  });

  it('is what an unknown address is not: that one says so, and leads home', async () => {
    const { page, close } = await openPage(browser, `${server.url}/nowhere`);
    await page.locator('main a[href="/"]').first().waitFor();
    await close();
  });
});
