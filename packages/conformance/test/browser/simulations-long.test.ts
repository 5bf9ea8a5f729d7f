import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { longSample } from '../../src/browser/simulations.ts';

const LEADS = 100_000;
const FRAMES = 200;
/** Rows that may be elements of the page at once, in a window this high. */
const MOST_ROWS = 60;
/** A view may lie on the border of two pages. */
const MOST_AT_ONCE = 2;

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;
let address: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const api = await asOwner(server.url);
  const { id } = await api.simulations.start.mutate({
    modelId: await publishedModel(api, 'Long', [combined(20)]),
    source: { kind: 'version', number: 1 },
    sampleId: await longSample(api, LEADS),
    moment: { kind: 'at', now: Date.UTC(2026, 10, 1) },
    engine: 'sql',
  });
  while ((await api.simulations.get.query({ id })).finishedAt === null) await setTimeout(200);
  address = `${server.url}/simulations/${id}?view=leads`;
  open = await openPage(browser, address);
  ({ page } = open);
  await page.locator(`[data-total-leads="${LEADS}"]`).waitFor();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Drags from the first row to the last, and tells the most rows that were elements at once. */
const dragThrough = () =>
  page.locator('[data-grid-scroller]').evaluate(async (scroller, frames) => {
    const way = scroller.scrollHeight - scroller.clientHeight;
    let most = 0;
    for (let frame = 0; frame <= frames; frame++) {
      scroller.scrollTop = (frame / frames) * way;
      await new Promise(requestAnimationFrame);
      most = Math.max(most, scroller.querySelectorAll('[data-index]').length);
    }
    return most;
  }, FRAMES);

/** The rows in view that still say nothing. */
const blank = () =>
  page.locator('[data-grid-scroller]').evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    return [...scroller.querySelectorAll('[data-index]')].filter((row) => {
      const at = row.getBoundingClientRect();
      return at.bottom > top && at.top < bottom && row.textContent === '';
    }).length;
  });

describe(`a run of ${LEADS} leads`, () => {
  it('has the rows in view as elements, and asks for one view at a time, however fast somebody drags through all', async () => {
    const held: (() => void)[] = [];
    let isHeld = true;
    let asked = 0;
    await page.route('**/trpc/simulations.leads?**', async (route) => {
      asked++;
      if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    expect(await dragThrough()).toBeLessThanOrEqual(MOST_ROWS);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(MOST_AT_ONCE);
    isHeld = false;
    for (const go of held) go();
    await page.locator(`[data-index="${LEADS - 1}"]`, { hasText: /lead-/ }).waitFor();
    await expect.poll(blank).toBe(0);
    expect(asked).toBeLessThanOrEqual(2 * MOST_AT_ONCE);
    await page.unroute('**/trpc/simulations.leads?**');
  });

  it('knows the next rows before they come into view, whoever goes down or up step by step', async () => {
    const scroller = page.locator('[data-grid-scroller]');
    await scroller.evaluate((element) => element.scrollTo({ top: 150 * 44 }));
    await page.locator('[data-index="150"]', { hasText: /lead-/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/trpc/simulations.leads?**', (route) => route.abort());
    await scroller.evaluate((element) => element.scrollTo({ top: 205 * 44 }));
    await page.locator('[data-index="210"]', { hasText: /lead-/ }).waitFor();
    expect(await blank()).toBe(0);
    await page.unroute('**/trpc/simulations.leads?**');
  });

  it('keeps its rows in order for who reads them one after the other', async () => {
    await page.locator('[data-grid-scroller]').evaluate(async (scroller) => {
      for (const top of [9_000, 9_500, 2_000_000, 2_000_400, 1_999_900, 0, 700]) {
        scroller.scrollTop = top;
        await new Promise(requestAnimationFrame);
      }
    });
    const shown = () => page.locator('[data-index]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-index'))));
    await expect.poll(async () => (await shown())[0]).toBe(0);
    const places = await shown();
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('explains a lead that an address names, wherever it is in the list', async () => {
    await page.goto(`${address}&lead=lead-${LEADS / 2}`);
    await page.locator(`[data-explained="lead-${LEADS / 2}"] [data-total]`).waitFor();
    await page.goto(`${address}&lead=lead`);
    await page.getByRole('dialog').locator('[data-lead-unknown]').waitFor();
    expect(open.faults().filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
  });
});
