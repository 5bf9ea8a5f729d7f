import type { Page } from 'playwright-core';
import type { Shot, Stage } from '../shot.ts';

const asked = (question = '') => ({
  when: 'full' as const,
  at: ({ published }: Stage) => `/models/${published}/versions${question}`,
  ready: '[data-version="1"]',
});

const fromMenu = (item: string) => async (page: Page) => {
  await page.locator('[data-version-menu="1"]').click();
  await page.locator(`${item}:visible`).click();
  await page.getByRole('dialog').waitFor();
};

/** The published versions of a scoring model and their labels. */
export const VERSION_SHOTS: readonly Shot[] = [
  {
    name: 'versions-empty',
    about: 'Nothing was published yet',
    when: 'full',
    at: ({ unpublished }) => `/models/${unpublished}/versions`,
    ready: 'main h2',
  },
  { ...asked(), name: 'versions', about: 'The versions of a scoring model', asks: /trpc\/versions\.list/ },
  {
    ...asked(),
    name: 'versions-menu',
    about: 'What can be done with a version',
    act: async (page) => {
      await page.locator('[data-version-menu="2"]').click();
      await page.locator('[data-restore]:visible').waitFor();
    },
  },
  {
    ...asked('?before=1&after=3'),
    name: 'versions-compare',
    about: 'Two versions compared, and what they do to a sample',
    act: (page) => page.locator('[data-compared] [data-behaviour]').waitFor({ timeout: 60_000 }),
  },
  {
    ...asked('?label=live'),
    name: 'versions-label',
    about: 'Where a label was',
    act: (page) => page.locator('[data-label-history] [data-going-back]').waitFor({ timeout: 60_000 }),
  },
  { ...asked(), name: 'versions-restore', about: 'The draft goes back to a version', act: fromMenu('[data-restore]') },
  { ...asked(), name: 'versions-new-label', about: 'A new label', act: fromMenu('[data-label-new]') },
];
