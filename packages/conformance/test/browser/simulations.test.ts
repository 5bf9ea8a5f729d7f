import { readFileSync } from 'node:fs';
import { TEMPLATES } from '@umbral/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { longSample, runVersion } from '../../src/browser/simulations.ts';
import { bandCounts, createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

/** Leads of the built-in sample, and of one that takes long. */
const ALL = 1_200;
const LONG = 40_000;

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;
let bands: Record<string, number> = {};

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  ({ page } = open);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const numberIn = async (selector: string, attribute: string) => Number(await page.locator(selector).first().getAttribute(attribute));
const listed = async () => {
  await page.locator('[data-total-leads]').waitFor();
  return numberIn('[data-total-leads]', 'data-total-leads');
};
/** What a row of the table says, once it is there. */
async function textOf(index: number): Promise<string | null> {
  const row = page.locator(`[data-index="${index}"]`).filter({ hasText: /./ });
  await row.waitFor();
  return row.textContent();
}
const runDone = () => page.locator('[data-simulation="done"]').waitFor({ timeout: 60_000 });

describe('a run over a sample', () => {
  it('is started from the studio by keyboard, and comes to what the studio shows', async () => {
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    await saved(page);
    bands = await bandCounts(page);
    await page.locator('.react-flow__node').first().focus();
    await page.keyboard.press('r');
    await page.locator('[data-start-simulation] button[type="submit"]:enabled').click();
    await page.waitForURL(/\/simulations\/[^/]+$/);
    await runDone();
    await page.locator('[data-bands]').waitFor();
    expect(await bandCounts(page)).toMatchObject(bands);
    expect(await numberIn('[data-histogram]', 'data-histogram')).toBe(ALL);
  });

  it('lists the leads of a band that is chosen, in an address that shows the same again', async () => {
    const [band = '', leads] = Object.entries(bands).find(([id, count]) => id !== '' && count > 0) ?? [];
    await page.locator(`[data-band="${band}"]`).click();
    expect(await listed()).toBe(leads);
    await page.locator('[data-sort="lead"]').click();
    await page.waitForURL(/sort=lead/);
    await page.locator('th[aria-sort] [data-sort="lead"]').waitFor();
    const shown = await textOf(3);
    await page.reload();
    expect(await listed()).toBe(leads);
    expect(await textOf(3)).toBe(shown);
    await page.locator('[data-clear-filter]').click();
    await page.locator(`[data-total-leads="${ALL}"]`).waitFor();
  });

  it('lists the leads of a bar that is chosen by key, and says what each bar is', async () => {
    await page.locator('[data-view="overview"]').click();
    const bars = page.locator('[data-bar]');
    await bars.first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const bar = page.locator('[data-bar]:focus');
    const [from, leads] = [await bar.getAttribute('data-bar'), await bar.getAttribute('data-leads')];
    expect(await bar.getAttribute('data-bar')).toBe(await bars.nth(-2).getAttribute('data-bar'));
    expect(await bar.getAttribute('aria-label')).toContain(from);
    expect(await page.locator('[data-bar][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await listed()).toBe(Number(leads));
    expect(new URL(page.url()).searchParams.get('from')).toBe(from);
    await page.locator('[data-clear-filter]').click();
    await page.locator(`[data-total-leads="${ALL}"]`).waitFor();
  });

  it('draws the rows in view only, knows about all of them, and is walked through by key', async () => {
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(ALL + 1));
    expect(await page.locator('[data-index]').count()).toBeLessThan(80);
    await grid.focus();
    await page.keyboard.press('End');
    await page.locator(`[aria-rowindex="${ALL + 1}"][data-at]`).waitFor();
    expect(await textOf(ALL - 1)).not.toBe('');
    await page.keyboard.press('Home');
    await page.locator('[aria-rowindex="2"][data-at]').waitFor();
  });

  it('tells why a lead has its score: lines that add up to it', async () => {
    await page.keyboard.press('Enter');
    await page.locator('[data-total]').waitFor();
    const values = await page.locator('[data-lines] [data-line]').evaluateAll((lines) => lines.map((line) => Number(line.dataset.value)));
    const total = await numberIn('[data-total]', 'data-total');
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6);
    const lead = await page.locator('[data-explained]').getAttribute('data-explained');
    expect(page.url()).toContain(`lead=${encodeURIComponent(lead ?? '')}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('finds leads by name, by score and by outcome', async () => {
    await page.locator('[data-search-leads]').fill('nobody at all');
    await page.locator('[data-total-leads="0"]').waitFor();
    await page.locator('[data-search-leads]').fill('');
    await page.locator(`[data-total-leads="${ALL}"]`).waitFor();
    await page.locator('[data-filter-from]').fill('50');
    await page.locator(`[data-total-leads]:not([data-total-leads="${ALL}"])`).waitFor();
    expect(await listed()).toBeLessThan(ALL);
    await page.locator('[data-clear-filter]').click();
    await page.locator(`[data-total-leads="${ALL}"]`).waitFor();
  });

  it('is downloaded, a line a lead', async () => {
    await page.locator('[data-download]').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download-as="csv"]').click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(ALL + 1);
  });

  it('shows in the grid of a matrix how many leads have which grade, to everybody', async () => {
    const api = await asOwner(server.url);
    const model = await publishedModel(api, 'Grades', [TEMPLATES.matrix()]);
    const id = await runVersion(api, model, 1);
    const { outputs } = await api.simulations.get.query({ id });
    const { matrices } = await api.simulations.statistics.query({ id, score: outputs.scores[0]?.key ?? '' });
    for (const options of [{ language: 'en' }, { language: 'es', scheme: 'dark', width: 390 }] as const) {
      const other = await openPage(browser, `${server.url}/simulations/${id}`, options);
      await other.page.locator('[data-grades] [data-grade]').first().waitFor();
      const cells = await other.page
        .locator('[data-grade]')
        .evaluateAll((all) => all.map((cell) => [cell.getAttribute('data-grade'), Number(cell.getAttribute('data-leads'))] as const));
      expect(cells).toHaveLength(16);
      expect(cells.reduce((sum, [, leads]) => sum + leads, 0)).toBe(ALL);
      for (const { grade, leads } of matrices[0]?.grades ?? []) expect(cells).toContainEqual([grade, leads]);
      expect(await other.page.locator('[data-grades] th[scope="row"]').count()).toBe(4);
      expect(await accessibilityFaults(other.page)).toEqual([]);
      expect(await rawTexts(other.page)).toEqual([]);
      await other.close();
    }
  });

  it('comes to its end also where nothing is told, by asking', async () => {
    await page.route('**/trpc/simulations.progress**', (route) => route.abort());
    await page.goto(`${server.url}/simulations`);
    await page.locator('[data-run-menu]').first().click();
    await page.getByRole('menuitem', { name: english('simulation.again') }).click();
    await page.waitForURL(/\/simulations\/[^/]+$/);
    await runDone();
    await page.unroute('**/trpc/simulations.progress**');
  });

  it('tells how far it is while it goes on, and ends when it is cancelled', async () => {
    const api = await asOwner(server.url);
    const model = await publishedModel(api, 'Slow', [combined(20)]);
    const sampleId = await longSample(api, LONG);
    const { id } = await api.simulations.start.mutate({
      modelId: model,
      source: { kind: 'version', number: 1 },
      sampleId,
      moment: { kind: 'at', now: Date.UTC(2026, 10, 1) },
      engine: 'workers',
    });
    await page.goto(`${server.url}/simulations/${id}`);
    await page.locator('[data-run-progress]:not([data-run-progress="0"])').waitFor();
    const told = await numberIn('[data-run-progress]', 'data-run-progress');
    expect(told).toBeGreaterThan(0);
    await page.locator('[data-cancel-simulation]').click();
    await page.locator('[data-simulation="cancelled"] [data-run-again]').waitFor();
    const { state, done } = await api.simulations.get.query({ id });
    expect(state).toBe('cancelled');
    expect(done).toBeLessThan(LONG);
  });
});
