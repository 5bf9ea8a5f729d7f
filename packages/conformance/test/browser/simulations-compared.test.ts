import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { runVersion } from '../../src/browser/simulations.ts';

let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  const api = await asOwner(server.url);
  const model = await publishedModel(api, 'Inbound leads', [combined(20), combined(60)]);
  await runVersion(api, model, 1);
  await runVersion(api, model, 2);
  browser = await launchBrowser();
  ({ page } = await openPage(browser, `${server.url}/simulations`));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const total = async () => {
  await page.locator('[data-compared-leads]').waitFor();
  return Number(await page.locator('[data-compared-leads]').getAttribute('data-compared-leads'));
};

describe('two runs', () => {
  it('are chosen in the list, and compared in the order in which they were started', async () => {
    for (const place of [0, 1]) await page.locator('[data-run] input[type="checkbox"]').nth(place).check();
    await page.locator('[data-compare-chosen]').click();
    await page.locator('[data-compared]').waitFor();
    expect(await page.locator('input[data-choose="before"]').inputValue()).toContain('1');
    expect(await page.locator('input[data-choose="after"]').inputValue()).toContain('2');
    expect(Number(await page.locator('[data-compared]').getAttribute('data-compared'))).toBeGreaterThan(0);
    await page.locator('[data-cause="decides"]').waitFor();
  });

  it('show the leads of a move that is chosen in the table of bands', async () => {
    const cell = page.locator('[data-moves] button').first();
    const leads = Number(await cell.textContent());
    expect(leads).toBeGreaterThan(0);
    await cell.click();
    await page.locator(`[data-compared-leads="${leads}"]`).waitFor();
    await page.reload();
    expect(await total()).toBe(leads);
    await page.locator('[data-all-moves]').click();
    await page.locator(`[data-compared-leads]:not([data-compared-leads="${leads}"])`).waitFor();
    expect(await total()).toBeGreaterThan(leads);
  });

  it('are sorted by either score, by the change and by name, in both directions', async () => {
    const figures = async (column: number) => {
      const cells = await page.locator(`[data-index] td:nth-child(${column})`).allTextContents();
      return cells.map((text) => (text === '' ? Number.NaN : Number(text.replace('−', '-'))));
    };
    for (const [name, column] of [
      ['before', 3],
      ['after', 4],
      ['difference', 5],
    ] as const)
      for (const direction of ['descending', 'ascending']) {
        await page.locator(`[data-sort="${name}"]`).click();
        await page.locator(`th[aria-sort="${direction}"] [data-sort="${name}"]`).waitFor();
        await expect.poll(async () => (await figures(column)).every((figure) => !Number.isNaN(figure))).toBe(true);
        const shown = await figures(column);
        expect(shown).toEqual(shown.toSorted((a, b) => (direction === 'descending' ? b - a : a - b)));
      }
    await page.locator('[data-sort="lead"]').click();
    await page.locator('th[aria-sort="ascending"] [data-sort="lead"]').waitFor();
  });

  it('tell of a lead which lines differ', async () => {
    await page.locator('[data-index="0"]', { hasText: /\d/ }).click();
    await page.locator('[data-changed] [data-line-of="decides"]').waitFor();
  });
});
