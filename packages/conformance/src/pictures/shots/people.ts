import type { Page } from 'playwright-core';
import type { Shot } from '../shot.ts';

const PEOPLE = { when: 'full', at: () => '/people', ready: '[data-invitation]' } as const;

const asked = (button: string) => async (page: Page) => {
  await page.locator(button).last().click();
  await page.getByRole('dialog').waitFor();
};

/** Who belongs to the workspace, and who is invited. */
export const PEOPLE_SHOTS: readonly Shot[] = [
  { name: 'people-alone', about: 'Nobody else is here yet', when: 'empty', at: () => '/people', ready: '[data-member]' },
  { ...PEOPLE, name: 'people', about: 'The people of a workspace, and open invitations', asks: /trpc\/people\.list/ },
  { ...PEOPLE, name: 'people-invite', about: 'Somebody is invited, and as what', act: asked('[data-invite]') },
  {
    ...PEOPLE,
    name: 'people-link',
    about: 'The link of an invitation, where no mail brings it',
    act: async (page) => {
      await page.locator('[data-again]').last().click();
      await page.locator('[data-shown-once]').waitFor();
      await page.locator('[data-mail="waiting"]').waitFor({ state: 'detached' });
    },
  },
  { ...PEOPLE, name: 'people-remove', about: 'A member is removed', act: asked('[data-member] [data-remove]') },
  { ...PEOPLE, name: 'people-leave', about: 'The only owner wants to leave', act: asked('[data-leave]') },
];
