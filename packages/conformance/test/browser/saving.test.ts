import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { signInBrowser } from '../../src/browser/sign-in.ts';
import { card, createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  await signInBrowser(context, server.url);
  page = await context.newPage();
  await createModel(page, server.url, 'combined');
  await sampleOpen(page);
});

afterEach(() => context.close());

const points = (of: Page, id: string) => card(of, id).locator('input');
const state = (of: Page) => of.locator('[data-save-state]').getAttribute('data-save-state');

async function openAgain(): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await sampleOpen(other);
  return other;
}

describe('two windows on one draft', () => {
  it('the second to save is told what the first changed; it takes that, and undo brings its own back', async () => {
    const other = await openAgain();
    await points(page, 'decides').fill('33');
    await expect.poll(() => state(page)).toBe('saved');
    await points(other, 'size').fill('44');
    const dialog = other.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Decides about buying: Points 20 → 33');
    await dialog.getByRole('button', { name: english('conflict.takeTheirs') }).click();
    await expect.poll(() => points(other, 'decides').inputValue()).toBe('33');
    expect(await points(other, 'size').inputValue()).toBe('15');
    await other.locator('[data-palette="note"]').focus();
    await other.keyboard.press('Control+z');
    await expect.poll(() => points(other, 'size').inputValue()).toBe('44');
    await saved(other);
  });

  it('the second may save its own over it', async () => {
    const other = await openAgain();
    await points(page, 'decides').fill('33');
    await expect.poll(() => state(page)).toBe('saved');
    await points(other, 'size').fill('44');
    await other.getByRole('button', { name: english('conflict.keepMine') }).click();
    await saved(other);
    await page.reload();
    await sampleOpen(page);
    expect([await points(page, 'decides').inputValue(), await points(page, 'size').inputValue()]).toEqual(['20', '44']);
  });
});

describe('while the server is away', () => {
  it('editing and scoring go on, the app says so, and all is saved when it is back', async () => {
    await context.setOffline(true);
    await points(page, 'budget').fill('55');
    await expect.poll(() => state(page), { timeout: 10_000 }).toBe('offline');
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 30_000 }).toBe(english('problem.serverUnreachable'));
    await context.setOffline(false);
    await expect.poll(() => state(page), { timeout: 15_000 }).toBe('saved');
    await expect.poll(() => page.getByRole('alert').count(), { timeout: 15_000 }).toBe(0);
  });

  it('a window that is closed loses nothing', async () => {
    await context.setOffline(true);
    await points(page, 'free_mail').fill('-66');
    await expect.poll(() => state(page), { timeout: 10_000 }).toBe('offline');
    const address = page.url();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await sampleOpen(page);
    expect(await points(page, 'free_mail').inputValue()).toBe('-66');
    await saved(page);
  });
});

describe('when the scoring worker fails', () => {
  it('the studio says so', async () => {
    await context.route(/\/assets\/scoring-worker-.*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("planted")' }),
    );
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByText(english('population.failed')).waitFor();
  });
});

describe('a number that no document may hold', () => {
  it('never leaves the field: the draft stays one that can be saved', async () => {
    const field = points(page, 'decides');
    await field.fill('');
    await field.pressSequentially('999999999999');
    await field.blur();
    expect(await field.inputValue()).toBe('999999999');
    await expect.poll(() => state(page), { timeout: 10_000 }).toBe('saved');
    await page.reload();
    await sampleOpen(page);
    expect(await points(page, 'decides').inputValue()).toBe('999999999');
    await card(page, 'pricing').click({ position: { x: 20, y: 10 } });
    const days = page.locator('aside').getByRole('textbox', { name: english('data.withinDays') });
    await days.fill('99999');
    expect(await days.inputValue()).toBe('90');
    await days.fill('-5');
    await days.blur();
    await expect.poll(() => days.inputValue()).toBe('90');
    await expect.poll(() => state(page), { timeout: 10_000 }).toBe('saved');
  });
});
