import { createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type Receiver, startReceiver } from '../../src/browser/receiver.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let receiver: Receiver;
let open: OpenPage;
let page: Page;
let secret = '';

beforeAll(async () => {
  server = await startServer({ UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on', UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on' });
  receiver = await startReceiver();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  ({ page } = open);
});

afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
  await server?.stop();
});

const delivery = (state: string) => page.locator(`[data-delivery]:has([data-state="${state}"])`);

describe('a webhook', () => {
  it('is made from the account menu, by keyboard; its secret is shown once', async () => {
    await page.locator('[data-account]').click();
    await page.getByRole('menuitem', { name: english('webhooks.title') }).click();
    await page.getByText(english('webhooks.emptyTitle')).waitFor();
    await page.locator('[data-new-webhook]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-webhook-url]:focus').waitFor();
    await page.keyboard.type(`${receiver.url}/hook`);
    await page.keyboard.press('Enter');
    secret = (await page.locator('[data-shown-once]').textContent()) ?? '';
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await page.getByRole('dialog').getByText(english('ui.kept')).click();
    await page.locator('[data-send-test]').waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(server.output()).not.toContain(secret);
    await page.getByText(english('webhooks.logEmpty')).waitFor();
  });

  it('is tried, and its log shows what was sent and what was answered', async () => {
    await page.locator('[data-send-test]').click();
    await delivery('delivered').getByRole('button').click();
    const attempt = page.locator('[data-attempt="1"]');
    expect(await attempt.textContent()).toContain('200');
    expect(await attempt.textContent()).toContain('Thanks');
    expect(await page.locator('[data-payload]').textContent()).toContain('"type": "ping"');
  });

  it('is told of a version that is published, signed', async () => {
    const log = page.url();
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    await saved(page);
    await page.locator('[data-publish]').click();
    await page.locator('[data-publish-submit="1"]:not([disabled])').click();
    await page.locator('[data-published="1"]').waitFor();
    await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(2);
    const [, told] = receiver.received;
    const signed = `${told?.headers['webhook-id']}.${told?.headers['webhook-timestamp']}.${told?.body}`;
    const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(signed)
      .digest('base64');
    expect(told?.headers['webhook-signature']).toBe(`v1,${signature}`);
    await page.goto(log);
    await delivery('delivered').first().waitFor();
    expect(await page.locator('[data-delivery]').first().textContent()).toContain(english('webhooks.event.versionPublished.name'));
  });

  it('that fails says so, and a message is sent again', async () => {
    receiver.answer(500);
    await page.locator('[data-delivery]').first().getByRole('button').first().click();
    await page.locator('[data-redeliver]').click();
    await delivery('pending').first().waitFor();
    await page.locator('[data-attempt="2"]').getByText('Out of order').waitFor();
    receiver.answer(200);
    await page.locator('[data-redeliver]').click();
    await page.locator('[data-attempt="3"]').waitFor();
    await expect.poll(() => delivery('delivered').count()).toBe(2);
    expect(new Set(receiver.received.slice(1).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('that is gone is switched off, with a note, and on again', async () => {
    receiver.answer(410);
    await page.locator('[data-send-test]').click();
    await page.locator('[data-off="gone"]').waitFor();
    expect(await page.locator('[data-send-test]').isDisabled()).toBe(true);
    await page.locator('[data-webhook-active]').click({ force: true });
    await page.locator('[data-webhook-state="on"]').waitFor();
    expect(await page.locator('[data-off]').count()).toBe(0);
  });

  it('gets a new secret, and is deleted', async () => {
    await page.locator('[data-webhook-menu]').click();
    await page.locator('[data-rotate]').click();
    await page.locator('[data-rotate-secret]').click();
    expect(await page.locator('[data-shown-once]').textContent()).not.toBe(secret);
    await page.keyboard.press('Escape');
    await page.locator('[data-webhook-menu]').click();
    await page.locator('[data-delete]').click();
    await page.locator('[data-delete-webhook]').click();
    await page.getByText(english('webhooks.emptyTitle')).waitFor();
    expect(open.faults()).toEqual([]);
  });
});

describe('the screens of webhooks', () => {
  it('fit a phone, in Spanish too', async () => {
    const phone = await openPage(browser, `${server.url}/webhooks`, { language: 'es', width: 390 });
    const overflow = () => phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await phone.page.locator('[data-new-webhook]').click();
    await phone.page.locator('[data-webhook-url]').fill(`${receiver.url}/${'a-long-path/'.repeat(10)}`);
    expect(await rawTexts(phone.page)).toEqual([]);
    await phone.page.locator('[data-save-webhook]').click();
    await phone.page.locator('[data-shown-once]').waitFor();
    expect(await overflow()).toBe(0);
    await phone.page.keyboard.press('Escape');
    receiver.answer(503);
    await phone.page.locator('[data-send-test]').click();
    const row = phone.page.locator('[data-delivery]');
    await row.getByRole('button').first().click();
    await phone.page.locator('[data-attempt="1"]').waitFor();
    expect(await rawTexts(phone.page)).toEqual([]);
    expect(await overflow()).toBe(0);
    await phone.page.goto(`${server.url}/webhooks`);
    await phone.page.locator('[data-webhook]').waitFor();
    expect(await rawTexts(phone.page)).toEqual([]);
    expect(await overflow()).toBe(0);
    await phone.close();
  });

  it('say at the address what is wrong with it', async () => {
    const { page: other, close } = await openPage(browser, `${server.url}/webhooks`);
    await other.locator('[data-new-webhook]').click();
    await other.locator('[data-webhook-url]').fill('http://169.254.169.254/latest');
    await other.locator('[data-save-webhook]').click();
    await other.getByText(english('webhooks.fault.private')).waitFor();
    await close();
  });
});
