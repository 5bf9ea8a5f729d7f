import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, createModel, sampleOpen } from '../../src/browser/studio.ts';
import { rawTexts, textIn } from '../../src/browser/texts.ts';

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

/** What the focus is on, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Goes on with Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).trim() === name) return;
  }
  throw new Error(`Tab never comes to ${name}`);
}

/** Types into a menu that has the focus and takes the first of what is left. */
async function pick(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.locator('[role="option"]:visible').filter({ hasText: text }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** The number of leads that the whole condition matches, as the page has it; NaN while it is unfinished. */
async function matches(page: Page): Promise<number> {
  const text = await page.locator('aside [data-matches]').getAttribute('data-matches');
  return text ? Number(text) : Number.NaN;
}

const counts = (page: Page, what: string) =>
  page.locator(`aside ${what} [data-match]`).evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-match'))));

describe.each(['en', 'es'] as const)('a nested condition, by keyboard alone, %s', (language) => {
  let open: OpenPage;
  const text = (key: string) => textIn(language, key);
  beforeAll(async () => {
    open = await openPage(browser, server.url, { language });
    await createModel(open.page, server.url, 'fit');
    await sampleOpen(open.page);
    await card(open.page, 'customer').click({ position: { x: 20, y: 10 } });
    await open.page.locator('aside [data-matches]').waitFor();
  });
  afterAll(() => open?.close());

  it('is written, and tells at once how many leads match', async () => {
    const { page } = open;
    await expect.poll(() => matches(page)).toBeGreaterThan(0);
    const customers = await matches(page);

    await page.locator('aside input').first().focus();
    await tabTo(page, text('condition.addGroup'));
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(text('condition.field'));
    await expect.poll(() => matches(page)).toBeNaN();

    await pick(page, text('label.field.employees'));
    await tabTo(page, text('condition.value'));
    await page.keyboard.type('100');
    await tabTo(page, text('condition.add'));
    await page.keyboard.press('Enter');
    await pick(page, text('label.field.country'));
    await tabTo(page, text('condition.value'));
    await page.keyboard.type('Spain');
    await page.keyboard.press('Enter');

    await expect.poll(() => counts(page, 'fieldset [data-condition]')).toHaveLength(2);
    await expect.poll(async () => (await counts(page, 'fieldset [data-condition]')).every((count) => count > 0)).toBe(true);
    const [large = 0, spain = 0] = await counts(page, 'fieldset [data-condition]');
    const [either = 0] = (await counts(page, 'fieldset')).slice(-1);
    expect(either).toBeGreaterThanOrEqual(Math.max(large, spain));
    expect(either).toBeLessThanOrEqual(large + spain);
    expect(await matches(page)).toBeLessThanOrEqual(Math.min(customers, either));
    await expect
      .poll(() => card(page, 'customer').locator('[data-matched]').getAttribute('data-matched'))
      .toBe(String(await matches(page)));
  });

  it('is changed by the commands of its menus, and the focus is never lost', async () => {
    const { page } = open;
    const command = async (name: string) => {
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: text(`conditions.${name}`) }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor({ state: 'hidden' });
    };
    const lines = () => page.locator('aside [data-condition]').count();
    await page.locator('aside input').first().focus();
    await tabTo(page, text('conditions.lineMenu'));
    await command('duplicate');
    await expect.poll(lines).toBe(4);
    await expect.poll(() => focused(page)).toBe(text('condition.field'));
    await tabTo(page, text('conditions.lineMenu'));
    await command('wrap');
    await expect.poll(() => focused(page)).toBe(text('condition.kind'));
    expect(await page.locator('aside fieldset').count()).toBe(2);
    await tabTo(page, text('conditions.groupMenu'));
    await command('remove');
    await expect.poll(lines).toBe(3);
    await expect.poll(() => focused(page)).toBe(text('conditions.groupMenu'));
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe(text('conditions.groupMenu'));
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() =>
        page
          .locator('aside [data-item]')
          .first()
          .evaluate((each) => each.tagName),
      )
      .toBe('FIELDSET');
    expect(await focused(page)).toBe(text('conditions.groupMenu'));
    await page.keyboard.press('Control+z');
    await expect
      .poll(() =>
        page
          .locator('aside [data-item]')
          .first()
          .evaluate((each) => each.tagName),
      )
      .toBe('DIV');
    expect(await lines()).toBe(3);
    expect(await focused(page)).toBe(text('conditions.groupMenu'));
  });

  it('can be dragged, too', async () => {
    const { page } = open;
    const fields = () => page.locator('aside [data-condition]').evaluateAll((all) => all.map((each) => each.querySelector('input')?.value));
    const [first, second, third] = await fields();
    const group = page.locator('aside fieldset');
    await group.locator('[draggable="true"]').last().dragTo(group.locator('[data-condition]').first());
    await expect.poll(fields).toEqual([first, third, second]);
    await group.locator('[draggable="true"]').last().dragTo(group.locator('[data-condition]').first());
    await expect.poll(fields).toEqual([first, second, third]);
  });

  it('has its range moved on the numbers of the sample', async () => {
    const { page } = open;
    const line = page.locator('aside fieldset [data-condition]').first();
    const [before = 0] = await counts(page, 'fieldset [data-condition]');
    await line.getByRole('slider').focus();
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('PageDown');
    await expect.poll(async () => (await counts(page, 'fieldset [data-condition]'))[0]).toBeGreaterThan(before);
  });

  it('says quietly what no lead has', async () => {
    const { page } = open;
    await page.locator('aside fieldset [data-condition]').nth(1).getByLabel(text('condition.value'), { exact: true }).focus();
    await page.keyboard.type('Nowhere');
    await page.keyboard.press('Enter');
    await page.locator('aside [data-unknown-values="1"]').waitFor();
  });

  it('leaves no fault and no text that is missing', async () => {
    expect(await rawTexts(open.page)).toEqual([]);
    expect(open.faults()).toEqual([]);
  });
});
