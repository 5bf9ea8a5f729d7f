import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: (within: string | Document) => Promise<AxeResults> };
  }
}

/** What axe-core finds against accessibility on a page as it is now, or in a part of it: the rule, and the elements that break it. */
export async function accessibilityFaults(page: Page, within?: string): Promise<string[]> {
  // Run by the browser's tools, which the page's policy on scripts does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((part) => window.axe.run(part ?? document), within);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html} ${failureSummary}`));
}
