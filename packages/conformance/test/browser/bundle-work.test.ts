import { readFileSync } from 'node:fs';
import { createTRPCClient, httpLink } from '@trpc/client';
import { fortyCriteria } from '@umbral/benchmarks/material';
import { readBundle } from '@umbral/bundle';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { plantedScript } from '../../src/browser/planted.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { signIn } from '../../src/browser/sign-in.ts';
import { sampleOpen } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

/** A browser ends a busy worker when it finds the time. */
const ENDING = { timeout: 10_000 };
const WORKER = /\/assets\/bundle-worker-/;

declare global {
  interface Window {
    umbralShares: number[];
  }
}

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const headers = { cookie: await signIn(server.url) };
  const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${server.url}/trpc`, headers })] });
  const { id } = await api.models.create.mutate({ name: 'Forty criteria', document: fortyCriteria() });
  open = await openPage(browser, `${server.url}/models/${id}`);
  page = open.page;
  await sampleOpen(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const workers = () => page.workers().filter((worker) => WORKER.test(worker.url())).length;
async function askForBundle(): Promise<void> {
  await page.locator('[data-export]').click();
  await page.locator('[data-export-target="bundle"]').click();
}

/** From now on notes every share that the page shows. */
const watchShares = () =>
  page.evaluate(() => {
    window.umbralShares = [];
    new MutationObserver(() => {
      const shown = document.querySelector('[data-work] [role="progressbar"]')?.getAttribute('aria-valuenow');
      if (shown) window.umbralShares.push(Number(shown));
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-valuenow'] });
  });

describe('making the bundle of a large scoring model', () => {
  it('goes on in a worker that ends with it, and the page shows how far it is', async () => {
    expect(workers()).toBe(0);
    await watchShares();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await askForBundle();
    await page.locator('[data-work="running"]').waitFor();
    expect(workers()).toBe(1);
    expect(await rawTexts(page)).toEqual([]);
    const read = readBundle(readFileSync(await (await download).path()));
    expect(read.ok && read.difference === null && read.bundle.name).toBe('Forty criteria');
    for (const [part, words] of [
      ['prose/en.md', english('label.event.page_viewed')],
      ['prose/es.md', 'Página vista'],
    ] as const) {
      const text = read.ok ? new TextDecoder().decode(read.bundle.parts.get(part)) : '';
      expect(text).toContain(words);
      expect(text).not.toMatch(/\b(?:field|event)\.[a-z]/);
    }
    await page.locator('[data-work]').waitFor({ state: 'hidden' });
    await expect.poll(workers, ENDING).toBe(0);
    const shares = await page.evaluate(() => window.umbralShares);
    expect(new Set(shares).size).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 100)).toBe(true);
    expect(open.faults()).toEqual([]);
  });

  it('is ended when it is asked to, by keyboard too', async () => {
    await page.route(WORKER, (route) => route.fulfill(plantedScript('for (;;);')));
    for (const end of [() => page.locator('[data-work-end]').click(), () => page.keyboard.press('Escape')]) {
      await askForBundle();
      await page.locator('[data-work="running"]').waitFor();
      await end();
      await page.locator('[data-work]').waitFor({ state: 'hidden' });
      await expect.poll(workers, ENDING).toBe(0);
    }
    await page.unroute(WORKER);
  });

  it('that fails says so, and works when it is tried again', async () => {
    await page.route(WORKER, (route) => route.fulfill(plantedScript('throw new Error("planted")')));
    await askForBundle();
    const failed = page.locator('[data-work="failed"]');
    await failed.waitFor();
    expect(await failed.textContent()).toContain(english('bundle.makingFailed'));
    expect(await rawTexts(page)).toEqual([]);
    await page.unroute(WORKER);
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: english('ui.tryAgain') }).click();
    expect((await download).suggestedFilename()).toMatch(/\.umbral\.zip$/);
  });
});
