import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Shot } from '../shot.ts';

const FILE = path.resolve(import.meta.dirname, '../../../../samples/test/fixtures/whole-row-quoted.csv');

const choose = (page: Page) => page.locator('[data-file="leads"]').setInputFiles(FILE);
const next = (page: Page) => page.locator('[data-import-next]:not([disabled])').click();

async function check(page: Page): Promise<void> {
  await choose(page);
  await next(page);
  await page.locator('[data-column]').first().waitFor();
}

const fromMenu = (place: number) => async (page: Page) => {
  await page.locator('[data-sample] button[aria-haspopup="menu"]').first().click();
  await page.locator('[role="menuitem"]').nth(place).click();
  await page.getByRole('dialog').waitFor();
};

const IMPORT = { when: 'full', at: () => '/samples/import', ready: 'main h1' } as const;
const LIST = { when: 'full', at: () => '/samples', ready: '[data-sample]' } as const;

/** Samples, and how one comes from files. */
export const SAMPLE_SHOTS: readonly Shot[] = [
  { ...IMPORT, name: 'import', about: 'An import begins with files' },
  {
    ...IMPORT,
    name: 'import-chosen',
    about: 'A file was chosen',
    act: async (page) => {
      await choose(page);
      await page.locator('[data-chosen="leads"]').waitFor();
      await page.locator('[data-import-next]:not([disabled])').waitFor();
    },
  },
  { ...IMPORT, name: 'import-check', about: 'What each column means', act: check },
  {
    ...IMPORT,
    name: 'import-done',
    about: 'What became of an import',
    act: async (page) => {
      await check(page);
      await page.locator('[data-repair="wholeRowQuoted"]').click();
      await page.locator('[data-repaired]').waitFor();
      await next(page);
      await page.locator('[data-import-done]').waitFor({ timeout: 60_000 });
    },
  },
  { ...LIST, name: 'samples', about: 'The samples', asks: /trpc\/samples\.list/ },
  {
    name: 'sample',
    about: 'What a sample holds',
    when: 'full',
    at: ({ sample }) => `/samples/${sample}`,
    ready: '[data-field]',
    asks: /trpc\/samples\.profile/,
  },
  { ...LIST, name: 'samples-report', about: 'The report of an import', act: fromMenu(0) },
  { ...LIST, name: 'samples-rename', about: 'A sample gets another name', act: fromMenu(4) },
  { ...LIST, name: 'samples-remove', about: 'A sample is removed', act: fromMenu(5) },
];
