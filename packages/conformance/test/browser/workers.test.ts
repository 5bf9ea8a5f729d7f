import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { importLeads } from '../../src/browser/import.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { plantedScript } from '../../src/browser/planted.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { bandCounts, card, createModel, populationEdit, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

const SMALL = fileURLToPath(new URL('../../../samples/test/fixtures/whole-row-quoted.csv', import.meta.url));
const PAGES_OF_LEADS = /\/trpc\/samples\.leads/;

let browser: Browser;
let server: RunningServer;
let address: string;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const first = await openPage(browser, server.url);
  await importLeads(first.page, server.url, SMALL);
  await createModel(first.page, server.url, 'combined');
  await saved(first.page);
  address = server.url + new URL(first.page.url()).pathname;
  await first.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  open = await openPage(browser, server.url);
  page = open.page;
});
afterEach(() => open.close());

/** Opens the studio with the built-in sample. */
async function openStudio(): Promise<void> {
  await page.goto(address);
  await sampleOpen(page);
}

/** Makes an edit that moves leads between bands, and expects to see it. */
async function expectScores(points: number): Promise<void> {
  const before = { counts: await bandCounts(page), edit: await populationEdit(page) };
  await card(page, 'decides').locator('input').fill(String(points));
  await expect.poll(() => populationEdit(page)).toBeGreaterThan(before.edit);
  await expect.poll(() => bandCounts(page)).not.toEqual(before.counts);
}

describe('the linter', () => {
  it('that fails takes nothing along: scores are drawn again, and errors are told', async () => {
    await page.route(/\/assets\/linter-worker-/, (route) => route.fulfill(plantedScript('throw new Error("planted")')));
    await openStudio();
    await expectScores(90);
    await card(page, 'fit').click({ position: { x: 20, y: 10 } });
    const limits = page.locator('aside');
    await limits.getByRole('textbox', { name: english('data.minimum'), exact: true }).fill('50');
    await limits.getByRole('textbox', { name: english('data.maximum'), exact: true }).fill('5');
    await expect.poll(() => page.locator('[data-problems]').getAttribute('data-errors')).toBe('1');
  });

  it('that never ends delays no score', async () => {
    await page.route(/\/assets\/linter-worker-/, (route) => route.fulfill(plantedScript('for (;;);')));
    await openStudio();
    await expectScores(-90);
  });
});

describe('the loader', () => {
  it('that the server fails says why, and tries again when asked', async () => {
    let failures = 1;
    await page.route(PAGES_OF_LEADS, (route) => (failures-- > 0 ? route.abort() : route.continue()));
    await page.goto(address);
    await page.getByText(english('problem.serverUnreachable')).waitFor();
    await page.getByRole('button', { name: english('ui.tryAgain') }).click();
    await sampleOpen(page);
  });

  const loaders = () => page.workers().filter((worker) => worker.url().includes('loader-worker')).length;

  it('ends with its sample', async () => {
    await openStudio();
    await expect.poll(loaders).toBe(0);
    expect(page.workers().length).toBe(2);
  });

  it('that is overtaken by another sample leaves nothing behind', async () => {
    const held: (() => void)[] = [];
    let holding = true;
    await page.route(PAGES_OF_LEADS, async (route) => {
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => {});
    });
    await page.goto(address);
    await expect.poll(() => held.length).toBe(1);
    holding = false;
    await page.getByLabel(english('sample.choose'), { exact: true }).first().click();
    await page.locator('[role="option"]:visible', { hasText: 'whole-row-quoted' }).click();
    await sampleOpen(page);
    await expect.poll(loaders).toBe(0);
    for (const letGo of held) letGo();
    const edit = await populationEdit(page);
    await card(page, 'decides').locator('input').fill('70');
    await expect.poll(() => populationEdit(page)).toBeGreaterThan(edit);
    const leads = Object.values(await bandCounts(page)).reduce((sum, count) => sum + count, 0);
    expect(leads).toBe(7);
    expect(await page.locator('[data-sample-open]').textContent()).toMatch(/^7 /);
  });
});
