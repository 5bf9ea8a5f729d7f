import type { Page } from 'playwright-core';

declare global {
  interface Window {
    umbralLatency: number[];
  }
}

/** From now on, notes in the page the milliseconds from each keystroke to the frame that shows the histogram drawn for it. */
export async function watchLatency(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.umbralLatency = [];
    let typed: number | null = null;
    document.addEventListener('beforeinput', () => {
      typed = performance.now();
    });
    const chart = document.querySelector('[data-histogram]');
    if (!chart) throw new Error('There is no histogram to watch');
    new MutationObserver(() => {
      const since = typed;
      typed = null;
      if (since !== null) requestAnimationFrame(() => setTimeout(() => window.umbralLatency.push(performance.now() - since)));
    }).observe(chart, { attributes: true, attributeFilter: ['data-edit'] });
  });
}

/** The median of what was noted, in milliseconds. */
export async function medianLatency(page: Page): Promise<{ median: number; count: number }> {
  const noted = (await page.evaluate(() => window.umbralLatency)).toSorted((a, b) => a - b);
  return { median: noted[Math.floor(noted.length / 2)] ?? Number.NaN, count: noted.length };
}
