import type { BrowserContext, Page } from 'playwright-core';

/** The moment at which all pictures are taken. */
const MOMENT = Date.UTC(2026, 10, 2, 9, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far apart, in pictures, things are that were made a moment after each other. */
const STEP = 23 * HOUR;
/** The same where many are listed by their days. */
const SMALL_STEP = 0.4 * HOUR;

/** Texts that are drawn by lot or measured, and what stands in the pictures in their place. */
const BY_LOT: readonly [string, string][] = [
  ['https?://[^\\s/]+/invitation#token=[\\w-]+', 'https://umbral.example.com/invitation#token=Rk2v8QmXw9LrTzYb6NcHj1PsGa3eUo5iWk7MdVxF4qE'],
  ['\\bmsg_[\\w-]+', 'msg_0198c2a4-7b1e-7d30-9f52-6a1c8e4b0d73'],
  ['[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', '0198c2a4-7b1e-7d30-9f52-6a1c8e4b0d73'],
  ['http://127\\.0\\.0\\.1:\\d+', 'https://crm.example.com'],
  ['127\\.0\\.0\\.1:\\d+', 'crm.example.com'],
  ['umbral_[\\w-]{43}', 'umbral_q7Vd2mXw9KfLr4TzYb6NcHj8PsGa3eUo1iWk5RxMvQ0'],
  ['umbral_[\\w-]{4}(?![\\w-])', 'umbral_q7Vd'],
  ['whsec_[A-Za-z0-9+/]{43}=', 'whsec_b2VfT9qLx7mZc4RwJk8NpHs3GdYa6EuVo1iQt5XyKr0='],
  ['\\d+(?:[.,]\\d+)?(?=\\s?ms\\b)', '4'],
  // How long a run took: its beginning and its end are held steady a day apart.
  ['\\d[\\d.,\\s]*min \\d+\\s?s\\b', '2 s'],
];

/** Says when something was made during this run, in the same order, as if it had been over the last days. `began`: when the run did. */
function atSteadyMoments(text: string, began: number, step: number): string {
  const moment = /\b1[789]\d{11}\b/g;
  const ours = (at: number) => at > began - HOUR && at < Date.now() + HOUR;
  const known = [...new Set((text.match(moment) ?? []).map(Number).filter(ours))].toSorted((a, b) => b - a);
  return text.replace(moment, (written) => {
    const at = Number(written);
    if (ours(at)) return String(MOMENT - (known.indexOf(at) + 1) * step);
    return at > began ? String(MOMENT + Math.round((at - began) / DAY) * DAY) : written;
  });
}

/** Makes every page of a browser profile look the same whenever it is opened. `began`: when the run did. */
export async function holdSteady(context: BrowserContext, began: number): Promise<void> {
  await context.clock.setFixedTime(MOMENT);
  await context.route(/\/trpc\/(?!samples\.leads)/, async (route) => {
    const response = await route.fetch().catch(() => null);
    if (response === null) return route.abort().catch(() => {});
    const step = route.request().url().includes('/audit.list') ? SMALL_STEP : STEP;
    await route.fulfill({ response, body: atSteadyMoments(await response.text(), began, step) }).catch(() => {});
  });
}

/** Takes away from a page, just before its picture, what would be another each time: the caret, motion, and what is drawn by lot. */
export async function stopMoving(page: Page): Promise<void> {
  await page.addStyleTag({
    content: '*, *::before, *::after { caret-color: transparent !important; animation: none !important; transition: none !important }',
  });
  await page.evaluate((replacements) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const before = walker.currentNode.textContent ?? '';
      const after = replacements.reduce((so, [lot, fixed]) => so.replaceAll(new RegExp(lot, 'g'), fixed), before);
      if (after !== before) walker.currentNode.textContent = after;
    }
    for (const field of document.querySelectorAll('input')) {
      const after = replacements.reduce((so, [lot, fixed]) => so.replaceAll(new RegExp(lot, 'g'), fixed), field.value);
      if (after !== field.value) field.value = after;
    }
  }, BY_LOT);
}
