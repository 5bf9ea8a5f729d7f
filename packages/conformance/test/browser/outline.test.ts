import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { addByKey, focusedRow, outlineRow, tabTo } from '../../src/browser/outline.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { bandCounts, createModel, leadScore, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

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

/** The address of a new scoring model in a view. */
async function modelIn(view: string, template: 'blank' | 'combined' | 'matrix'): Promise<string> {
  const { page, close } = await openPage(browser, server.url);
  await createModel(page, server.url, template);
  const url = `${page.url().split('?')[0]}?view=${view}`;
  await saved(page);
  await close();
  return url;
}

it('a scoring model is made from nothing in the outline, with the keyboard alone', async () => {
  const { page, faults, close } = await openPage(browser, await modelIn('outline', 'blank'));
  const { keyboard } = page;
  await page.locator('[data-sample-open]').waitFor();
  await tabTo(page, '[data-outline-add]');
  await keyboard.press('Enter');
  await page.locator('[role="menu"]').waitFor();
  await keyboard.press('Escape');
  await tabTo(page, '[data-outline-add]');
  const score = await addByKey(page, 'score', 'alone');
  const group = await addByKey(page, 'group', 'before');
  const criterion = await addByKey(page, 'criterion', 'before');
  expect(await page.locator('tr[data-kind="node"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-level')))).toEqual([
    '2',
    '3',
    '4',
  ]);

  // The condition, in the inspector.
  await keyboard.press('Enter');
  await tabTo(page, `aside [aria-label="${english('data.condition')}"] button`);
  await keyboard.press('Enter');
  await tabTo(page, `aside [placeholder="${english('condition.chooseField')}"]`);
  await keyboard.type(english('label.field.employees'));
  await page.locator('[role="option"]:visible').first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(page, `aside [aria-label="${english('condition.value')}"]`);
  await keyboard.type('1');
  await keyboard.press('Escape');
  await expect.poll(() => focusedRow(page)).toBe(criterion);

  // The points, by typing them on the row.
  await keyboard.type('30');
  await keyboard.press('Enter');
  await expect.poll(() => outlineRow(page, criterion).locator('[data-points]').getAttribute('data-points')).toBe('30');
  await expect.poll(() => leadScore(page)).toBe(30);
  await keyboard.press('Control+z');
  await expect.poll(() => leadScore(page)).toBe(10);
  await keyboard.press('Control+Shift+z');
  await expect.poll(() => leadScore(page)).toBe(30);

  // Thresholds: bands after the score.
  await keyboard.press('Control+Home');
  await keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(score);
  const bands = await addByKey(page, 'bands', 'after');
  expect(await outlineRow(page, bands).getAttribute('aria-level')).toBe('2');
  expect(await outlineRow(page, score).getAttribute('aria-level')).toBe('3');
  await expect.poll(async () => Object.keys(await bandCounts(page)).length).toBeGreaterThan(1);

  // A second criterion, by duplicating, and moved into another group.
  await keyboard.press('End');
  await expect.poll(() => focusedRow(page)).toBe(criterion);
  expect(await outlineRow(page, group).getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('[data-problems]').getAttribute('data-errors')).toBe('0');
  await saved(page);
  expect(await accessibilityFaults(page, 'section:has([role="treegrid"])')).toEqual([]);
  expect(await rawTexts(page)).toEqual([]);
  expect(faults()).toEqual([]);
  await close();
});
