import type { Page } from 'playwright-core';
import type { Shot, Stage } from '../shot.ts';

const LIST = { when: 'full', at: () => '/simulations', ready: '[data-run]' } as const;

const resultsOf =
  (address: string) =>
  ({ runs }: Stage) =>
    `/simulations/${runs.after}${address}`;

const openFirst = (shown: string) => async (page: Page) => {
  await page.locator('[data-index="0"]').click();
  await page.locator(shown).waitFor();
};

/** Runs over samples, what came of them, and two of them against each other. */
export const SIMULATION_SHOTS: readonly Shot[] = [
  { name: 'simulations-empty', about: 'No run yet', when: 'empty', at: () => '/simulations', ready: '[data-new-simulation]' },
  { ...LIST, name: 'simulations', about: 'The runs over samples', asks: /trpc\/simulations\.list/ },
  {
    ...LIST,
    name: 'simulations-new',
    about: 'What is run, over which sample, and when',
    act: async (page) => {
      await page.locator('[data-new-simulation]').click();
    },
  },
  {
    name: 'simulation',
    about: 'What came of a run: scores, bands, criteria',
    when: 'full',
    at: resultsOf(''),
    ready: '[data-line-table]',
    asks: /trpc\/simulations\.statistics/,
  },
  {
    name: 'simulation-leads',
    about: 'Every lead of a run',
    when: 'full',
    at: resultsOf('?view=leads'),
    ready: '[data-index="0"]',
    asks: /trpc\/simulations\.leads/,
  },
  {
    name: 'simulation-lead',
    about: 'Why a lead of a run has its score',
    when: 'full',
    at: resultsOf('?view=leads'),
    ready: '[data-index="0"]',
    act: openFirst('[data-lines]'),
  },
  {
    name: 'simulation-outcomes',
    about: 'What outcomes say of a score',
    when: 'full',
    at: ({ runs }) => `/simulations/${runs.backtest}?view=outcomes`,
    ready: '[data-outcomes="told"] [data-rates="bands"]',
    asks: /trpc\/simulations\.outcomes/,
  },
  {
    name: 'simulations-compared',
    about: 'Two runs against each other',
    when: 'full',
    at: ({ runs }) => `/simulations/compare?before=${runs.before}&after=${runs.after}`,
    ready: '[data-compared-leads]',
    asks: /trpc\/simulations\.compare/,
  },
];
