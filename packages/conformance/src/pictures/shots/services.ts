import type { Page } from 'playwright-core';
import type { Shot, Stage } from '../shot.ts';

const KEYS = { when: 'full', at: () => '/keys', ready: '[data-key]' } as const;
const WEBHOOKS = { when: 'full', at: () => '/webhooks', ready: '[data-webhook]' } as const;
const LOG = { when: 'full', at: ({ webhook }: Stage) => `/webhooks/${webhook}`, ready: '[data-delivery]' } as const;

const askNew = (button: string) => async (page: Page) => {
  await page.locator(button).first().click();
  await page.locator('[role="dialog"] input').first().waitFor();
};

const fromMenu = (item: string) => async (page: Page) => {
  await page.locator('[data-webhook-menu]').click();
  await page.locator(item).click();
  await page.getByRole('dialog').waitFor();
};

const open = (place: number) => async (page: Page) => {
  await page.locator('[data-delivery]').nth(place).getByRole('button').first().click();
  await page.locator('[data-attempt]').first().waitFor();
};

/** What other services get: keys, and webhooks. */
export const SERVICE_SHOTS: readonly Shot[] = [
  { name: 'keys-empty', about: 'No key yet', when: 'empty', at: () => '/keys', ready: '[data-new-key]' },
  { name: 'webhooks-empty', about: 'No webhook yet', when: 'empty', at: () => '/webhooks', ready: '[data-new-webhook]' },
  { ...KEYS, name: 'keys', about: 'The keys of services', asks: /trpc\/keys\.list/ },
  { ...KEYS, name: 'keys-new', about: 'A new key, and what it may do', act: askNew('[data-new-key]') },
  {
    ...KEYS,
    name: 'keys-made',
    about: 'A key is shown once',
    act: async (page) => {
      await askNew('[data-new-key]')(page);
      await page.locator('[role="dialog"] input[data-autofocus]').fill('Website');
      await page.locator('[data-make-key]').click();
      await page.locator('[data-shown-once]').waitFor();
    },
  },
  {
    ...KEYS,
    name: 'keys-revoke',
    about: 'A key is revoked',
    act: async (page) => {
      await page.locator('[data-key]').first().getByRole('button').click();
      await page.locator('[data-revoke-key]').waitFor();
    },
  },
  { ...WEBHOOKS, name: 'webhooks', about: 'The webhooks', asks: /trpc\/webhooks\.list/ },
  { ...WEBHOOKS, name: 'webhooks-new', about: 'A new webhook', act: askNew('[data-new-webhook]') },
  { ...LOG, name: 'webhook', about: 'What a webhook was told', asks: /trpc\/webhooks\./ },
  { ...LOG, name: 'webhook-delivery', about: 'A message, and each attempt to deliver it', act: open(-1) },
  { ...LOG, name: 'webhook-edit', about: 'A webhook is changed', act: fromMenu('[data-edit]') },
  { ...LOG, name: 'webhook-rotate', about: 'A webhook gets a new secret', act: fromMenu('[data-rotate]') },
  { ...LOG, name: 'webhook-delete', about: 'A webhook is deleted', act: fromMenu('[data-delete]') },
];
