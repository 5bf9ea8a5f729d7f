import type { Page } from 'playwright-core';

const MOST_STEPS = 160;

/** What has the focus, in a few words; an error where nothing has it, or where nobody can see what has. */
export async function focusOf(page: Page): Promise<string> {
  const { name, fault } = await page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement || at instanceof SVGElement) || at === document.body)
      return { name: 'nothing', fault: 'nothing has the focus' };
    const told = `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40) ?? ''}`;
    const { width, height, top, left } = at.getBoundingClientRect();
    const shows = (element: Element | null | undefined) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(element);
      // What is drawn shows it by a thicker line.
      if (element instanceof SVGElement && Number.parseFloat(strokeWidth) >= 2) return true;
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    // A field shows that it has the focus by its border and its caret; a radio button may be drawn by its label.
    const isField = at.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
    const isShown = isField || shows(at) || shows(at.nextElementSibling) || [...at.children].some(shows);
    if (!isShown) return { name: told, fault: 'cannot be seen to have the focus' };
    const isOff = left >= window.innerWidth || top >= window.innerHeight || left + width <= 0 || top + height <= 0;
    return { name: told, fault: isOff ? 'has the focus outside of the window' : null };
  });
  if (fault !== null) throw new Error(`${name}: ${fault}`);
  return name;
}

/** Waits until something that fits a selector has the focus, and can be seen to have it. */
export async function focusIsOn(page: Page, selector: string): Promise<void> {
  await page
    .waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    .catch(async () => {
      throw new Error(`The focus is not on ${selector} but on ${await focusOf(page)}`);
    });
  await focusOf(page);
}

/** Something that fits a selector, and is called so, by its label or its text. */
type Wanted = { selector: string; name: string | undefined };

const isFocused = (page: Page, wanted: Wanted): Promise<boolean> =>
  page.evaluate(({ selector, name }) => {
    const at = document.activeElement;
    if (!at?.matches(selector)) return false;
    if (name === undefined) return true;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.textContent;
    return (at.getAttribute('aria-label') ?? label ?? '').trim() === name;
  }, wanted);

/** Presses a key until the focus is on what is wanted; at each step it must be somewhere, and be seen. */
export async function pressTo(page: Page, key: string, selector: string, name?: string): Promise<void> {
  const passed: string[] = [];
  for (let n = 0; n < MOST_STEPS; n++) {
    if (await isFocused(page, { selector, name })) {
      await focusOf(page);
      return;
    }
    await page.keyboard.press(key);
    // After the last element of the page the browser's own are next.
    const isOutside = await page.evaluate(() => document.activeElement === document.body);
    passed.push(isOutside ? '(the browser)' : await focusOf(page));
  }
  throw new Error(`${key} never comes to ${name ?? selector}, only to ${[...new Set(passed)].join(' > ')}`);
}
