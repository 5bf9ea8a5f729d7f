import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import {
  addComparison,
  card,
  chooseLead,
  connectNodes,
  createModel,
  dropNode,
  leadScore,
  sampleOpen,
  saved,
} from '../../src/browser/studio.ts';
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

it('a scoring model is drawn from nothing, and scores', async () => {
  const { page, faults } = await openPage(browser, server.url);
  await createModel(page, server.url, 'blank');
  await page.locator('[data-sample-open]').waitFor();
  const criterion = await dropNode(page, 'criterion', { x: 160, y: 140 });
  await page.keyboard.press('Escape');
  const group = await dropNode(page, 'group', { x: 420, y: 140 });
  await page.keyboard.press('Escape');
  const score = await dropNode(page, 'score', { x: 680, y: 140 });
  await page.keyboard.press('Escape');
  expect(Number(await page.locator('[data-problems]').getAttribute('data-errors'))).toBeGreaterThan(0);
  await connectNodes(page, criterion, group);
  await connectNodes(page, group, score);
  await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(2);
  expect(await card(page, score).count()).toBe(1);
  await addComparison(page, criterion, 'employees', 1);
  await card(page, criterion).locator('input').fill('30');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-problems]').getAttribute('data-errors')).toBe('0');
  await sampleOpen(page);
  await chooseLead(page, 0);
  await expect.poll(() => leadScore(page)).toBe(30);
  await saved(page);
  expect(await rawTexts(page)).toEqual([]);
  expect(faults()).toEqual([]);
});
