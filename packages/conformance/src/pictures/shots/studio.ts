import type { Page } from 'playwright-core';
import { card, chooseLead, sampleOpen } from '../../browser/studio.ts';
import type { Shot, Stage } from '../shot.ts';

const at =
  (view: string) =>
  ({ published }: Stage) =>
    `/models/${published}?view=${view}`;
const WIDE = { when: 'full', at: at('canvas'), ready: '[data-palette="criterion"]', only: 'wide' } as const;
const PHONE = { when: 'full', at: at('outline'), ready: '[data-tab="lead"]', only: 'phone' } as const;

async function scored(page: Page): Promise<void> {
  await sampleOpen(page);
  await page.locator('[data-save-state="saved"]').waitFor();
}

const withKey = (key: string, shows: string) => async (page: Page) => {
  await scored(page);
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press(key);
  await page.locator(shows).first().waitFor();
};

const onTab = (tab: string, shows: string) => async (page: Page) => {
  await page.locator(`[data-tab="${tab}"]`).click();
  await page.locator(shows).first().waitFor({ timeout: 60_000 });
};

/** The studio, on a desk and on a phone. */
export const STUDIO_SHOTS: readonly Shot[] = [
  {
    ...WIDE,
    name: 'studio',
    about: 'The studio: the canvas, a lead explained, and the scores of a sample',
    asks: /trpc\/models\.get/,
    act: async (page) => {
      await scored(page);
      await chooseLead(page, 3);
    },
  },
  {
    ...WIDE,
    name: 'studio-card',
    about: 'A card in the inspector',
    act: async (page) => {
      await scored(page);
      await card(page, 'decides').click({ position: { x: 20, y: 10 } });
      await page.locator('aside [data-condition], aside input').first().waitFor();
    },
  },
  {
    ...WIDE,
    name: 'studio-split',
    about: 'The canvas and the outline side by side',
    at: at('split'),
    act: async (page) => {
      await scored(page);
      await page.locator('tr[data-row]').first().waitFor();
    },
  },
  {
    ...WIDE,
    name: 'studio-heat-map',
    about: 'Fit against engagement',
    at: ({ unpublished }) => `/models/${unpublished}?view=canvas`,
    act: async (page) => {
      await scored(page);
      await page.locator('input[value="#heat"] + label').click();
      await page.locator('[data-heat-map]').waitFor();
    },
  },
  { ...WIDE, name: 'studio-commands', about: 'Every command by name', act: withKey('Control+k', '[role="dialog"]') },
  {
    ...WIDE,
    name: 'studio-find',
    about: 'Finding in a scoring model',
    act: async (page) => {
      await withKey('Control+f', 'search input')(page);
      await page.keyboard.type('30');
      await page.locator('[data-found]').waitFor();
    },
  },
  { ...WIDE, name: 'studio-help', about: 'The keys of the studio', act: withKey('?', '[data-panel="help"] [role="dialog"]') },
  {
    ...WIDE,
    name: 'studio-export',
    about: 'A scoring model for others',
    act: async (page) => {
      await scored(page);
      await page.locator('[data-export]').click();
      await page.locator('[data-export-target]').first().waitFor();
    },
  },
  {
    ...WIDE,
    name: 'studio-publish',
    about: 'What is published, and what that does to the sample',
    act: async (page) => {
      await scored(page);
      await page.locator('[data-publish]').click();
      await page.locator('[role="dialog"] [data-behaviour]').waitFor({ timeout: 60_000 });
    },
  },
  {
    ...WIDE,
    name: 'studio-blank',
    about: 'A blank scoring model, and what it needs',
    at: ({ unfinished }) => `/models/${unfinished}?view=canvas`,
    act: async (page) => {
      await page.locator('[data-problems]').click();
      await page.locator('[data-diagnostic]').first().waitFor();
    },
  },
  { ...PHONE, name: 'studio-phone', about: 'The outline on a phone', act: (page) => page.locator('tr[data-row]').first().waitFor() },
  { ...PHONE, name: 'studio-phone-lead', about: 'A lead explained on a phone', act: onTab('lead', '[data-lead-score]') },
  { ...PHONE, name: 'studio-phone-population', about: 'The scores of a sample on a phone', act: onTab('population', '[data-histogram]') },
  {
    ...PHONE,
    name: 'studio-phone-problems',
    about: 'Findings on a phone',
    at: ({ unfinished }) => `/models/${unfinished}`,
    act: onTab('problems', '[data-diagnostic]'),
  },
];
