import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { OWNER, signInBrowser } from '../../src/browser/sign-in.ts';
import { card, createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (path: string) => openPage(browser, server.url + path, { signedIn: false });
const pathOf = (page: Page) => page.url().slice(server.url.length);

/** Fills in the form as people do who use no mouse: the first field has the focus already. */
async function type(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name="email"]:focus').waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

/** The field with the focus, whether it is said to be wrong, and what is said of it. */
const told = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const about = (field?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    return { field: field?.getAttribute('name'), isWrong: field?.getAttribute('aria-invalid') === 'true', about: about.join('') };
  });

describe('a new server', () => {
  it('shows both languages, without a fault, on a phone too', async () => {
    for (const [language, width] of [
      ['en', 1440],
      ['es', 390],
    ] as const) {
      const { page, faults, close } = await openPage(browser, server.url, { signedIn: false, language, width });
      await page.locator('[data-sign-in="noOwner"]').waitFor();
      expect(await rawTexts(page)).toEqual([]);
      expect(faults()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await close();
    }
  });

  it('asks for an owner first, says how good the password is, and then opens what was asked for', async () => {
    const { page, faults, close } = await open('/samples?a=b#c');
    const strength = page.locator('[data-strength]');
    await type(page, OWNER.email, 'too short');
    expect(await strength.getAttribute('data-strength')).toBe('tooShort');
    expect(pathOf(page)).toContain('/sign-in');
    expect(await told(page)).toEqual({ field: 'password', isWrong: true, about: await strength.textContent() });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('aaaaaaaaaaaaaaa');
    expect(await strength.textContent()).toBe(english('signIn.strength.monotonous'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(OWNER.password);
    expect(await strength.getAttribute('data-strength')).toBe('strong');
    await page.keyboard.press('Enter');
    await page.locator('[data-sample]').first().waitFor();
    expect(pathOf(page)).toBe('/samples?a=b#c');
    expect(faults()).toEqual([]);
    await close();
  });
});

describe('what is typed wrong', () => {
  it('is told at the field, in the language of the app and not of the browser', async () => {
    const { page, faults, close } = await openPage(browser, server.url, { signedIn: false, language: 'es' });
    await page.evaluate(() => localStorage.setItem('umbral.language', 'en'));
    await page.reload();
    await type(page, '', '');
    const noEmail = { field: 'email', isWrong: true, about: english('signIn.wrong.noEmail') };
    await expect.poll(() => told(page)).toEqual(noEmail);
    await page.keyboard.type('owner');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page)).toEqual({ ...noEmail, about: english('signIn.wrong.noSuchEmail') });
    await page.keyboard.type('@example.com');
    await expect.poll(() => told(page)).toEqual({ field: 'email', isWrong: false, about: '' });
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page)).toEqual({ field: 'password', isWrong: true, about: english('signIn.wrong.noPassword') });
    expect(faults()).toEqual([]);
    await close();
  });
});

describe('a server with an owner', () => {
  it('lets nobody in with a wrong password, and the owner with theirs', async () => {
    const { page, close } = await open('/samples/import');
    await type(page, OWNER.email, 'wrong wrong wrong');
    await page.getByText(english('problem.wrongPassword')).waitFor();
    await page.locator('input[name="password"]').fill(OWNER.password);
    await page.keyboard.press('Enter');
    await page.locator('[data-file="leads"]').waitFor({ state: 'attached' });
    expect(pathOf(page)).toBe('/samples/import');
    await close();
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?to=/sign-in'])(
    'never sends anybody to %s',
    async (to) => {
      const { page, close } = await openPage(browser, `${server.url}/sign-in?to=${encodeURIComponent(to)}`);
      await page.locator('main h1').waitFor();
      expect(page.url()).toBe(`${server.url}/`);
      await close();
    },
  );

  it('shows its sign-in page again after signing out', async () => {
    const { page, close } = await openPage(browser, server.url);
    await page.locator('[data-account]').click();
    await page.getByText(OWNER.email).waitFor();
    await page.locator('[data-sign-out]').click();
    await page.locator('[data-sign-in="signedOut"]').waitFor();
    await page.goto(`${server.url}/samples`);
    await page.locator('[data-sign-in="signedOut"]').waitFor();
    await close();
  });
});

describe('a session that ends in the studio', () => {
  it('loses no edit: a dialog asks to sign in again, and then everything is saved', async () => {
    const { page, close } = await openPage(browser, server.url);
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    await saved(page);
    await page.context().clearCookies();
    await card(page, 'budget').locator('input').fill('55');
    const dialog = page.getByRole('dialog', { name: english('signIn.againTitle') });
    await dialog.waitFor();
    expect(await page.locator('[data-save-state]').getAttribute('data-save-state')).toBe('signedOut');
    await page.locator('input[name="password"]:focus').waitFor();
    expect(await dialog.locator('input[name="email"]').inputValue()).toBe(OWNER.email);
    await page.keyboard.type(OWNER.password);
    await page.keyboard.press('Enter');
    await saved(page);
    await dialog.waitFor({ state: 'hidden' });
    expect(await card(page, 'budget').locator('input').inputValue()).toBe('55');
    await page.locator('[data-palette="note"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => card(page, 'budget').locator('input').inputValue()).not.toBe('55');
    await saved(page);
    await close();
  });

  it('loses no edit either when the window is closed meanwhile', async () => {
    const { page, close } = await openPage(browser, server.url);
    await createModel(page, server.url, 'combined');
    await saved(page);
    const address = page.url();
    const context = page.context();
    await context.clearCookies();
    await card(page, 'budget').locator('input').fill('66');
    await page.locator('[data-save-state="signedOut"]').waitFor();
    await page.close({ runBeforeUnload: false });
    await signInBrowser(context, server.url);
    const again = await context.newPage();
    await again.goto(address);
    // What was kept is put onto the draft once that is there.
    await expect.poll(() => card(again, 'budget').locator('input').inputValue(), { timeout: 10_000 }).toBe('66');
    await saved(again);
    await close();
  });
});
