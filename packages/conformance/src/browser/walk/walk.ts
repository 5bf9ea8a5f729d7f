import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../accessibility.ts';
import { englishLeft, rawTexts } from '../texts.ts';

/** Goes to one place after another on a page, and tells the name of each when it is to be seen. */
export type Walk = AsyncGenerator<string, void>;

const ROUTER = path.resolve(import.meta.dirname, '../../../../../apps/web/src/shell/router.tsx');

/** The addresses of the app as its router has them, such as `models/:modelId`; the first screen's is empty. */
export function routes(): string[] {
  const router = readFileSync(ROUTER, 'utf8');
  return [...router.matchAll(/\bindex: true|\bpath: '([^']+)'/g)].map(([, at]) => at ?? '');
}

/** Which of the app's addresses a page is at. */
function routeOf(url: string): string {
  const at = new URL(url).pathname.slice(1);
  const fits = (route: string) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(at);
  // As in the router, an address that is written out comes before one with a gap.
  return routes().find((route) => route === at) ?? routes().find((route) => route !== '*' && fits(route)) ?? '*';
}

/** By how many pixels a page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What the imported file says itself, and the leads of the built-in sample. */
const OF_FILE = new Set(['Industry', 'Converted', 'Education', 'Sales', 'events', 'converted']);

/** What is wrong with a page where a walk stands: accessibility, texts that are missing or in another language, width, title. */
async function wrongAt(page: Page, language: 'en' | 'es'): Promise<string[]> {
  const beyond = await overflow(page);
  const title = await page.title();
  return [
    ...(await accessibilityFaults(page)),
    ...(await rawTexts(page)).map((text) => `raw text: ${text}`),
    ...(language === 'en' ? [] : (await englishLeft(page)).filter((text) => !OF_FILE.has(text)).map((text) => `English text: ${text}`)),
    ...(beyond > 0 ? [`${beyond} pixels too wide`] : []),
    ...(title === 'Umbral' ? ['no title of its own'] : []),
  ];
}

/** Walks, and returns what is wrong at each place and which addresses were come to. */
export async function walked(page: Page, language: 'en' | 'es', ...walks: Walk[]): Promise<{ faults: string[]; at: Set<string> }> {
  const [faults, at] = [new Set<string>(), new Set<string>()];
  for (const walk of walks)
    for await (const place of walk) {
      at.add(routeOf(page.url()));
      for (const fault of await wrongAt(page, language)) faults.add(`${place}: ${fault}`);
    }
  return { faults: [...faults], at };
}
