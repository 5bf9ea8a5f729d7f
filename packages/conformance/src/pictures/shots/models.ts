import type { Shot } from '../shot.ts';

const LIST = /trpc\/models\.list/;

/** The scoring models, as a list. */
export const MODEL_SHOTS: readonly Shot[] = [
  {
    name: 'models-empty',
    about: 'No scoring model yet: the templates',
    when: 'empty',
    at: () => '/',
    ready: '[data-template]',
    asks: LIST,
  },
  { name: 'models', about: 'The scoring models', when: 'full', at: () => '/', ready: '[data-model]' },
  {
    name: 'models-menu',
    about: 'What can be done with a scoring model',
    when: 'full',
    at: () => '/',
    ready: '[data-model]',
    act: async (page) => {
      await page.locator('[data-model] button[aria-haspopup="menu"]').first().click();
      await page.locator('[role="menuitem"]').first().waitFor();
    },
  },
  {
    name: 'models-new',
    about: 'A new scoring model starts from a template',
    when: 'full',
    at: () => '/',
    ready: '[data-model]',
    act: async (page) => {
      await page.locator('[data-new-model]').click();
      await page.getByRole('dialog').locator('[data-template]').first().waitFor();
    },
  },
];
