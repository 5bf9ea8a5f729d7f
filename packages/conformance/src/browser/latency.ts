import type { Page } from 'playwright-core';

/** An edit, in milliseconds: from the keystroke to the frame that shows the histogram drawn for it, and what the engine itself took of that. */
type Edit = { total: number; engine: number };

declare global {
  interface Window {
    umbralEdits: Edit[];
  }
}

/** From now on, notes every edit in the page. */
export async function watchEdits(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.umbralEdits = [];
    let typed: number | null = null;
    document.addEventListener('beforeinput', () => {
      typed = performance.now();
    });
    const chart = document.querySelector('[data-histogram]');
    if (!chart) throw new Error('There is no histogram to watch');
    new MutationObserver(() => {
      const since = typed;
      typed = null;
      if (since === null) return;
      const engine = Number(document.querySelector('[data-engine]')?.getAttribute('data-milliseconds'));
      requestAnimationFrame(() => setTimeout(() => window.umbralEdits.push({ total: performance.now() - since, engine })));
    }).observe(chart, { attributes: true, attributeFilter: ['data-edit'] });
  });
}

/** How long the noted edits took, at the median, in milliseconds. */
export async function medianLatency(page: Page): Promise<{ median: number; count: number }> {
  const noted = (await page.evaluate(() => window.umbralEdits)).map(({ total }) => total).toSorted((a, b) => a - b);
  return { median: noted[Math.floor(noted.length / 2)] ?? Number.NaN, count: noted.length };
}
