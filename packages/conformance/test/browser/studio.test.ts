import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { bandCounts, card, contributions, createModel, leadScore, populationEdit, sampleOpen, saved } from '../../src/browser/studio.ts';
import { rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  await createModel(open.page, server.url, 'combined');
  await sampleOpen(open.page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the template in the studio', () => {
  it('scores a lead by lines that add up', async () => {
    const lines = await contributions(open.page);
    const score = await leadScore(open.page);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6);
  });

  it('puts every lead of the sample into one band', async () => {
    const counts = Object.values(await bandCounts(open.page));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
    const summary = await open.page.locator('[data-sample-open]').textContent();
    const leads = Number(/[\d,]+/.exec(summary ?? '')?.[0].replaceAll(',', ''));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(leads);
  });

  it('has no problems, no fault, and no text that is missing', async () => {
    expect(await open.page.locator('[data-problems]').getAttribute('data-problems')).toBe('0');
    expect(await rawTexts(open.page)).toEqual([]);
    expect(open.faults()).toEqual([]);
  });

  it('is scored again at every edit, and undone', async () => {
    const { page } = open;
    const before = { counts: await bandCounts(page), edit: await populationEdit(page) };
    await card(page, 'decides').locator('input').fill('90');
    await page.keyboard.press('Enter');
    await expect.poll(() => populationEdit(page)).toBeGreaterThan(before.edit);
    await expect.poll(() => bandCounts(page)).not.toEqual(before.counts);
    await page.keyboard.press('Escape');
    await page.locator('[data-palette="note"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bandCounts(page)).toEqual(before.counts);
  });

  it('is there again after the server was restarted', async () => {
    await saved(open.page);
    const score = await leadScore(open.page);
    const { pathname } = new URL(open.page.url());
    server = await server.restart();
    const again = await openPage(browser, server.url + pathname);
    await sampleOpen(again.page);
    expect(await leadScore(again.page)).toBe(score);
    expect(await card(again.page, 'score').count()).toBe(1);
    await again.close();
  });
});
