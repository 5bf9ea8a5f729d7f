import type { Page } from 'playwright-core';

/** A row of the outline: of a node, or of a section. */
export const outlineRow = (page: Page, id: string) => page.locator(`tr[data-row="${id}"]`);

/** The node whose row, or one of whose cells, has the focus; null where the focus is elsewhere. */
export const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('tr[data-row]')?.getAttribute('data-row') ?? null);

/** Presses a key until the focus is on an element that fits a selector. */
async function pressUntil(page: Page, key: string, selector: string, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${selector}`);
}

/** Adds a node of a kind with the keyboard alone: into the focused row's node, after it, or by itself. Returns its id. */
export async function addByKey(page: Page, kind: string, join: 'before' | 'after' | 'alone'): Promise<string> {
  const before = await focusedRow(page);
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') !== null);
  await pressUntil(page, 'ArrowDown', `[data-join="${join}"] [data-add="${kind}"]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction((was) => {
    const row = document.activeElement?.closest('tr[data-row]')?.getAttribute('data-row');
    return row !== undefined && row !== null && row !== was;
  }, before);
  return (await focusedRow(page)) ?? '';
}

/** Tabs to an element that fits a selector. */
export const tabTo = (page: Page, selector: string): Promise<void> => pressUntil(page, 'Tab', selector, 120);
