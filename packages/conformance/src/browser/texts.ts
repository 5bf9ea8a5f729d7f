import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const LANGUAGES = path.resolve(import.meta.dirname, '../../../../apps/web/src/language');

const nested = (language = 'en'): Record<string, unknown> => JSON.parse(readFileSync(`${LANGUAGES}/${language}.json`, 'utf8'));

/** The text of a key in a language, for finding what a person would look for. */
export function textIn(language: 'en' | 'es', key: string): string {
  const text = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], nested(language));
  if (typeof text !== 'string') throw new Error(`There is no text ${key}`);
  return text;
}

/** The English text of a key. */
export const english = (key: string): string => textIn('en', key);

/** Every text on the page, and what screen readers are told. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'])
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim());
  });

/** Texts that are bare keys or have holes that nobody filled: what a person sees where a text is missing. */
export async function rawTexts(page: Page): Promise<string[]> {
  const namespaces = Object.keys(nested()).join('|');
  const raw = new RegExp(`^(?:${namespaces})(?:\\.\\w+)+$|\\{\\{|\\bundefined\\b|\\bNaN\\b|\\[object `);
  return (await textsOn(page)).filter((text) => raw.test(text));
}
