import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { bandCounts, createModel, leadScore, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  page = open.page;
  await createModel(page, server.url, 'combined');
  await sampleOpen(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const line = (band: string) => page.locator(`[data-threshold="${band}"]`);
const thresholdOf = async (band: string) => Number(await line(band).getAttribute('aria-valuenow'));
const undo = async () => {
  await page.locator('[data-palette="note"]').focus();
  await page.keyboard.press('Control+z');
};
const days = async () => Number(await page.locator('[data-moment]').getAttribute('data-moment'));
const aBand = async () => (await page.locator('[data-threshold]').last().getAttribute('data-threshold')) ?? '';

describe('the thresholds on the histogram', () => {
  it('are moved by arrow keys, and the bands are counted anew', async () => {
    const band = await aBand();
    const before = { threshold: await thresholdOf(band), counts: await bandCounts(page) };
    await line(band).focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => thresholdOf(band)).toBe(before.threshold - 10);
    await expect.poll(() => bandCounts(page)).not.toEqual(before.counts);
    await undo();
    await expect.poll(() => bandCounts(page)).toEqual(before.counts);
  });

  it('are dragged, however slowly, as one step to undo', async () => {
    const band = await aBand();
    const before = { threshold: await thresholdOf(band), counts: await bandCounts(page) };
    const box = await line(band).locator('circle').boundingBox();
    if (!box) throw new Error('The threshold cannot be seen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.waitForTimeout(1_200);
    await page.mouse.move(x - 120, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => thresholdOf(band)).toBeLessThan(before.threshold - 5);
    await expect.poll(() => bandCounts(page)).not.toEqual(before.counts);
    await undo();
    await expect.poll(() => thresholdOf(band)).toBe(before.threshold);
    await expect.poll(() => bandCounts(page)).toEqual(before.counts);
  });
});

describe('the moment of scoring', () => {
  it('is moved by days: what decays counts for less later, and all is as before at the sample’s own', async () => {
    const before = { score: await leadScore(page), counts: await bandCounts(page) };
    const thumb = page.getByRole('slider', { name: english('moment.name') });
    await thumb.focus();
    await page.keyboard.press('End');
    await expect.poll(days).toBe(365);
    await expect.poll(() => leadScore(page)).toBeLessThan(before.score);
    await expect.poll(() => bandCounts(page)).not.toEqual(before.counts);
    const later = { score: await leadScore(page), counts: await bandCounts(page) };
    await page.reload();
    await expect.poll(days).toBe(365);
    await expect.poll(() => bandCounts(page)).toEqual(later.counts);
    await expect.poll(() => leadScore(page)).toBe(later.score);
    await page.getByRole('button', { name: english('moment.back') }).click();
    await expect.poll(days).toBe(0);
    await expect.poll(() => bandCounts(page)).toEqual(before.counts);
    await expect.poll(() => leadScore(page)).toBe(before.score);
  });
});

describe('the coming days of a lead', () => {
  it('begin at its score, a point for each day, told in a sentence', async () => {
    await page.getByText(english('lead.later'), { exact: true }).click();
    await page.locator('[data-curve="91"]').waitFor();
    const told = await page.locator('[data-curve] svg').getAttribute('aria-label');
    expect(told).toContain('90');
    expect(await rawTexts(page)).toEqual([]);
    await page.getByText(english('lead.why'), { exact: true }).click();
  });
});

describe('the draft against the newest version', () => {
  it('tells how many leads it puts elsewhere, and which', async () => {
    await page.locator('[data-publish]').click();
    await page.locator('[data-publish-submit="1"]:not([disabled])').click();
    await page.locator('[data-published="1"]').waitFor();
    await page.keyboard.press('Escape');
    const against = page.locator('[data-against="1"]');
    const changed = async () => Number(await against.getAttribute('data-changed'));
    await against.waitFor();
    expect(await changed()).toBe(0);
    const band = await aBand();
    const before = (await bandCounts(page))[band] ?? 0;
    await line(band).focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowLeft');
    await expect.poll(changed).toBeGreaterThan(0);
    await saved(page);
    await expect.poll(async () => ((await bandCounts(page))[band] ?? 0) - (await changed())).toBe(before);
    const moved = await changed();
    await against.click();
    await page.locator(`[data-changed-leads="${moved}"]`).waitFor();
    expect(await page.locator('[data-changed-lead]').count()).toBe(Math.min(10, moved));
    await page.keyboard.press('Escape');
    await undo();
    await expect.poll(changed).toBe(0);
  });
});

describe('two scores held against each other', () => {
  it('count every lead once, and go away with the view', async () => {
    await createModel(page, server.url, 'matrix');
    await sampleOpen(page);
    await page.getByText(english('population.heatMap'), { exact: true }).click();
    await page.locator('[data-heat-map]').waitFor();
    const cells = await page
      .locator('[data-heat-map] [data-leads]')
      .evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-leads'))));
    const summary = await page.locator('[data-sample-open]').textContent();
    const leads = Number(/[\d,]+/.exec(summary ?? '')?.[0].replaceAll(',', ''));
    expect(cells.reduce((sum, each) => sum + each, 0)).toBe(leads);
    expect(open.faults()).toEqual([]);
  });
});
