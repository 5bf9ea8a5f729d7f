import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rule on the size of targets, new in WCAG 2.2, is off unless asked for. Those that are no part of WCAG and speak of landmarks take
 * menus and dialogs, which stand beside the page's own parts, for parts of the page.
 */
const OPTIONS: RunOptions = {
  rules: {
    'target-size': { enabled: true },
    region: { enabled: false },
    'landmark-unique': { enabled: false },
    'landmark-no-duplicate-banner': { enabled: false },
  },
};

declare global {
  interface Window {
    axe: { run: (within: string | Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe-core finds against accessibility on a page as it is now, or in a part of it: the rule, and the elements that break it. */
export async function accessibilityFaults(page: Page, within?: string): Promise<string[]> {
  // Run by the browser's tools, which the page's policy on scripts does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(([part, options]) => window.axe.run(part ?? document, options), [within, OPTIONS] as const);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html} ${failureSummary}`));
}
