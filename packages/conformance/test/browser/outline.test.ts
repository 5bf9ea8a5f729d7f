import { all, compare, type Document, DocumentBuilder } from '@umbral/model';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { addByKey, focusedRow, outlineRow, tabTo } from '../../src/browser/outline.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { signIn } from '../../src/browser/sign-in.ts';
import { bandCounts, createModel, leadScore, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';
import { apiOf } from '../../src/speed/sample.ts';

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

/** So many criteria in ten groups, the titles of some of them long. */
function manyCriteria(count: number): Document {
  const draw = new DocumentBuilder();
  const groups = [...Array(10).keys()].map((group) => draw.add(`g${group}`, 'group', group, { maximum: 100 }));
  for (let index = 0; index < count; index++) {
    const title = { text: `${'A criterion with a title that goes on '.repeat(index % 7 === 0 ? 5 : 0)}${index}` };
    draw.add(`k${index}`, 'criterion', index, { title, condition: all(compare('employees', 'atLeast', index + 1)), points: index % 9 });
  }
  for (const [at, group] of groups.entries()) {
    const size = count / groups.length;
    draw.join(
      group,
      [...Array(size).keys()].map((index) => `k${at * size + index}`),
    );
  }
  draw.join(draw.add('score', 'score', 5, {}), groups);
  return draw.document;
}

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
  await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') !== null);
  await keyboard.press('Escape');
  await page.locator('[role="menu"]').waitFor({ state: 'detached' });
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
  await keyboard.type('90');
  await keyboard.press('Enter');
  await expect.poll(() => outlineRow(page, criterion).locator('[data-points]').getAttribute('data-points')).toBe('90');
  await expect.poll(() => leadScore(page)).toBe(90);
  await keyboard.press('Control+z');
  await expect.poll(() => leadScore(page)).toBe(10);
  await keyboard.press('Control+Shift+z');
  await expect.poll(() => leadScore(page)).toBe(90);

  // Thresholds: bands after the score.
  await keyboard.press('Control+Home');
  await keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(score);
  const bands = await addByKey(page, 'bands', 'after');
  expect(await outlineRow(page, bands).getAttribute('aria-level')).toBe('2');
  expect(await outlineRow(page, score).getAttribute('aria-level')).toBe('3');
  await expect.poll(async () => Object.keys(await bandCounts(page)).length).toBeGreaterThan(1);

  await expect.poll(() => page.locator('[data-problems]').getAttribute('data-errors')).toBe('0');
  expect(await outlineRow(page, group).getAttribute('aria-expanded')).toBe('true');
  await saved(page);
  expect(await accessibilityFaults(page, 'section:has([role="treegrid"])')).toEqual([]);
  expect(await rawTexts(page)).toEqual([]);
  expect(faults()).toEqual([]);
  await close();
});

describe('the outline of a scoring model that is there', () => {
  it('offers with the keyboard what the canvas offers with the pointer', async () => {
    const { page, faults, close } = await openPage(browser, await modelIn('outline', 'combined'));
    const { keyboard } = page;
    await sampleOpen(page);
    const children = async (group: string) => {
      const rows = await page
        .locator('tr[data-kind]')
        .evaluateAll((all) => all.map((row) => [row.getAttribute('data-row'), Number(row.getAttribute('aria-level'))] as const));
      const start = rows.findIndex(([id]) => id === group);
      const level = rows[start]?.[1] ?? 0;
      const end = rows.findIndex(([, each], index) => index > start && each <= level);
      return rows.slice(start + 1, end === -1 ? undefined : end).flatMap(([id, each]) => (each === level + 1 ? [id] : []));
    };
    await tabTo(page, 'tr[data-focused]');
    for (let n = 0; n < 4; n++) await keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe('decides');

    await keyboard.press('Alt+ArrowDown');
    await expect.poll(() => children('fit')).toEqual(['size', 'decides', 'budget', 'free_mail']);
    expect(await focusedRow(page)).toBe('decides');

    // Two at once: Shift extends, a number goes to both.
    await keyboard.press('Shift+ArrowDown');
    await keyboard.type('7');
    await keyboard.press('Enter');
    for (const id of ['decides', 'budget'])
      await expect.poll(() => outlineRow(page, id).locator('[data-points]').getAttribute('data-points')).toBe('7');
    await keyboard.press('Control+z');
    await expect.poll(() => outlineRow(page, 'decides').locator('[data-points]').getAttribute('data-points')).toBe('20');

    // Into the other group.
    await keyboard.press('Control+Home');
    for (let n = 0; n < 5; n++) await keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe('decides');
    await keyboard.press('m');
    await page.waitForFunction(() => document.activeElement?.matches('[role="dialog"] input') ?? false);
    await keyboard.type('Engagement');
    await page.locator('[role="option"]:visible').first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(() => children('engagement')).toContain('decides');
    await expect.poll(() => focusedRow(page)).toBe('decides');

    // Off, and a title of its own.
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    await expect.poll(() => outlineRow(page, 'decides').getAttribute('data-off')).toBe('true');
    await keyboard.press('Home');
    await keyboard.type('Decision maker');
    await keyboard.press('Enter');
    await expect.poll(() => outlineRow(page, 'decides').textContent()).toContain('Decision maker');

    // Copied and pasted by itself, and taken away.
    const count = () => page.locator('tr[data-kind="node"]').count();
    const before = await count();
    await keyboard.press('Control+c');
    await keyboard.press('Control+v');
    await expect.poll(count).toBe(before + 1);
    await expect.poll(() => page.locator('tr[data-row="loose"]').count()).toBe(1);
    await keyboard.press('Control+z');
    await expect.poll(count).toBe(before);
    await expect.poll(() => focusedRow(page)).not.toBeNull();
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    expect(await accessibilityFaults(page, 'section:has([role="treegrid"])')).toEqual([]);
    expect(faults()).toEqual([]);
    await close();
  });

  it('is the same selection as the canvas beside it, and part of the address', async () => {
    const { page, faults, close } = await openPage(browser, await modelIn('split', 'matrix'));
    await page.locator('.react-flow__node').first().waitFor();
    const row = page.locator('tr[data-kind="node"]').nth(2);
    await row.click();
    const id = await row.getAttribute('data-row');
    await page.locator(`.react-flow__node.selected[data-id="${id}"]`).waitFor();
    const other = page.locator('.react-flow__node').nth(1);
    await other.click({ position: { x: 20, y: 10 } });
    await page.locator(`tr[data-row="${await other.getAttribute('data-id')}"][aria-selected="true"]`).waitFor();
    await other.focus();
    await page.keyboard.press('F2');
    await page.locator('.react-flow__node input').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-view="outline"]').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('outline');
    await expect.poll(() => page.locator('.react-flow').count()).toBe(0);
    expect(faults()).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('is the studio on a phone, in %s', async (scheme) => {
    const url = (await modelIn('outline', 'combined')).split('?')[0] ?? '';
    const { page, faults, close } = await openPage(browser, url, {
      width: 390,
      height: 844,
      scheme,
      language: scheme === 'dark' ? 'es' : 'en',
    });
    await outlineRow(page, 'size').waitFor();
    await page.locator('[data-tab="lead"] span span').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    for (const part of ['#panel-model', '[role="tablist"]']) expect(await accessibilityFaults(page, part)).toEqual([]);
    await outlineRow(page, 'size').click({ position: { x: 200, y: 12 } });
    await page.locator('[role="dialog"] aside').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    await page.locator('[data-tab="population"]').click();
    await page.locator('[data-histogram]').waitFor();
    await page.locator('[data-tab="lead"]').click();
    await page.locator('[data-lead-score]').waitFor();
    expect(await rawTexts(page)).toEqual([]);
    expect(faults()).toEqual([]);
    await close();
  });

  it('draws of five hundred rows only those in view, and counts them all', async () => {
    const { id } = await apiOf(server.url, await signIn(server.url)).models.create.mutate({ name: 'Many', document: manyCriteria(500) });
    const { page, faults, close } = await openPage(browser, `${server.url}/models/${id}?view=outline`);
    await outlineRow(page, 'score').waitFor();
    const grid = page.locator('[role="treegrid"]');
    expect(await grid.getAttribute('aria-rowcount')).toBe('513');
    expect(await page.locator('tr[data-row]').count()).toBeLessThan(60);
    await tabTo(page, 'tr[data-focused]');
    await page.keyboard.press('End');
    await expect.poll(() => focusedRow(page)).toBe('k499');
    expect(await outlineRow(page, 'k499').getAttribute('aria-rowindex')).toBe('513');
    expect(await outlineRow(page, 'k499').isVisible()).toBe(true);
    await page.mouse.wheel(0, -20_000);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedRow(page)).toBe('k498');
    expect(await page.locator('tr[data-row]').count()).toBeLessThan(60);
    expect(await accessibilityFaults(page, 'section:has([role="treegrid"])')).toEqual([]);
    expect(faults()).toEqual([]);
    await close();
  });
});
