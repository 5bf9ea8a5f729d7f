import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const LANGUAGES = path.resolve(import.meta.dirname, '../../../../apps/web/src/language');

type Texts = { [key: string]: string | Texts };

const file = (name: string): Texts => JSON.parse(readFileSync(`${LANGUAGES}/${name}.json`, 'utf8'));
const isText = (value: string | Texts | undefined): value is string | undefined => value === undefined || typeof value === 'string';

/** Both, where a part of each has the same name. */
const together = (first: Texts, later: Texts): Texts => {
  const parts = Object.entries(later).map(([key, value]): [string, string | Texts] => {
    const before = first[key];
    return [key, isText(before) || isText(value) ? value : together(before, value)];
  });
  return { ...first, ...Object.fromEntries(parts) };
};

/** Those that are there from the start, and those that come with some screens. */
const nested = (language = 'en'): Texts => together(file(language), file(`later/${language}`));

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

const flat = (texts: Texts): string[] => Object.values(texts).flatMap((each) => (typeof each === 'string' ? [each] : flat(each)));
const textsOf = (language: string): string[] => flat(nested(language));

/** A text with its variables filled in by anything; its tags are other elements. */
const filledIn = (text: string): string =>
  text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');

/** English texts that are left on a page in Spanish: what is seen, and what screen readers are told. */
export async function englishLeft(page: Page): Promise<string[]> {
  const spanish = new RegExp(`^(?:${textsOf('es').map(filledIn).join('|')})$`);
  // A text that is hardly more than its variables fits anything.
  const own = textsOf('en').filter((text) => text.replace(/\{\{\w+\}\}/g, '').replace(/[^a-z]/gi, '').length > 2);
  const english = new RegExp(`^(?:${own.map(filledIn).join('|')})$`);
  return (await textsOn(page)).filter((text) => text !== '' && english.test(text) && !spanish.test(text));
}
