import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english, rawTexts, textIn } from '../../src/browser/texts.ts';

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

  it.each(['/', '/keys', '/samples', '/samples/import'])('%s fits a phone, bar and all, in both languages', async (path) => {
    for (const language of ['en', 'es'] as const) {
      const { page, close } = await openPage(browser, server.url + path, { language, width: 390 });
      await page.locator('main :is(h1, h2)').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      const account = await page.locator('[data-account]').boundingBox();
      expect((account?.x ?? 390) + (account?.width ?? 0)).toBeLessThanOrEqual(390);
      await close();
    }
  });

  it.each(['keys', 'samples'])('of %s keeps what it shows when asking again fails', async (what) => {
    const { page, close } = await openPage(browser, `${server.url}/${what}`);
    await page.locator('main h1').waitFor();
    const error = { message: '', code: -32603, data: { problem: { code: 'unexpected', params: {} } } };
    await page.route(`**/trpc/${what}.list*`, (route) => route.fulfill({ status: 500, json: { error } }));
    await page.clock.install();
    await page.clock.runFor(60_000);
    const failed = page.waitForResponse((response) => response.status() === 500);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await (await failed).finished();
    await page.clock.runFor(10_000);
    await page.locator('main h1').waitFor();
    expect(await page.locator('main').getByRole('alert').count()).toBe(0);
    await close();
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

  it.each([
    '/nowhere',
    `/models/${randomUUID()}`,
    `/models/${randomUUID()}/versions`,
    `/simulations/${randomUUID()}`,
    `/simulations/compare?before=${randomUUID()}`,
    '/models/no-id',
    '/models/no-id/versions',
    '/models/no-id/comparison?before=1&after=2',
    '/samples/no-id',
    '/simulations/no-id',
    '/simulations/compare?after=no-id',
  ])('is not what is at %s: that says so, and leads home', async (path) => {
    const { page, close } = await openPage(browser, server.url + path);
    await page.getByText(english('shell.unknownTitle')).waitFor();
    await page.locator('main a[href="/"]').click();
    await page.getByText(english('models.title')).first().waitFor();
    await close();
  });

  it('says at an address without encryption that it opens at none, in both languages', async () => {
    for (const language of ['en', 'es'] as const) {
      const { page, close } = await openPage(browser, server.url, { language });
      await page.route('http://umbral.example/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        await route.fulfill({ response: await route.fetch({ url: server.url + pathname }) });
      });
      await page.goto('http://umbral.example/sign-in');
      await page.getByRole('heading', { name: textIn(language, 'shell.unencryptedTitle') }).waitFor();
      expect(await page.locator('input').count()).toBe(0);
      expect(await rawTexts(page)).toEqual([]);
      await close();
    }
  });
});
