import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { mailedLink } from '../../src/browser/mails.ts';
import { asPerson, browserOf, newMember, openTab, type Person } from '../../src/browser/people.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english } from '../../src/browser/texts.ts';

const NEXT = 'the password after that one';

let browser: Browser;
let server: RunningServer;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

let people = 0;
const member = () => newMember(server.url, 'editor', `person${++people}@example.com`);

async function open(path: string, person?: Pick<Person, 'cookie'>): Promise<Page> {
  const context = await browserOf(browser, server.url, person);
  contexts.push(context);
  return openTab(context, server.url + path);
}

/** Another browser, in which somebody signs in by the form. */
async function signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<Page> {
  const page = await open('/sign-in');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('[data-account]').waitFor();
  return page;
}

const askedAgain = (page: Page) => page.getByRole('dialog', { name: english('signIn.againTitle') });
/** Asks the server for something, as the next step of somebody's work does. */
const goOn = (page: Page) => page.locator('header a[href="/samples"]').click();

describe('the sessions of an account', () => {
  it('are listed with their browsers, and end one by one: who works there is asked to sign in', async () => {
    const person = await member();
    const phone = await signIn(person);
    const page = await open('/account', person);
    expect(await page.locator('[data-email]').textContent()).toBe(person.email);
    const rows = page.locator('[data-session]');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.filter({ has: page.locator('[data-current]') }).count()).toBe(1);
    const theirs = rows.filter({ has: page.locator('[data-end]') });
    expect(await theirs.textContent()).toContain('Chrome');
    await theirs.locator('[data-end]').click();
    await expect.poll(() => rows.count()).toBe(1);
    await goOn(phone);
    await askedAgain(phone).waitFor();
    await page.reload();
    await rows.first().waitFor();
  });

  it('but this one end all at once', async () => {
    const person = await member();
    const others = [await signIn(person), await signIn(person)];
    const page = await open('/account', person);
    await page.locator('[data-end-others]').click();
    await page.locator('[data-end-others]').waitFor({ state: 'hidden' });
    expect(await page.locator('[data-session]').count()).toBe(1);
    for (const other of others) {
      await goOn(other);
      await askedAgain(other).waitFor();
    }
  });
});

describe('a password', () => {
  it('is changed by who knows it; what is refused stands at its field; elsewhere one has to sign in anew', async () => {
    const person = await member();
    const elsewhere = await signIn(person);
    const page = await open('/account', person);
    const [current, next] = [page.locator('input[name="current"]'), page.locator('input[name="next"]')];
    await current.fill('not this one');
    await next.fill('short');
    await page.keyboard.press('Enter');
    await page.locator('input[name="next"][aria-invalid="true"]:focus').waitFor();
    await next.fill(NEXT);
    await page.keyboard.press('Enter');
    await page.getByText(english('account.wrongPassword')).waitFor();
    expect(await current.getAttribute('aria-invalid')).toBe('true');
    await current.fill(person.password);
    await page.keyboard.press('Enter');
    await page.locator('[data-changed]').waitFor();
    expect([await current.inputValue(), await next.inputValue()]).toEqual(['', '']);
    await goOn(page);
    await page.locator('[data-sample]').first().waitFor();
    await goOn(elsewhere);
    await askedAgain(elsewhere).waitFor();
    await signIn({ email: person.email, password: NEXT });
  });

  it('that was forgotten is asked for from the sign-in page, and set by the mailed link, which works once', async () => {
    const person = await member();
    const page = await open('/sign-in');
    await page.locator('[data-forgotten]').click();
    await page.locator('input[name="email"]:focus').waitFor();
    await page.keyboard.type(person.email);
    await page.keyboard.press('Enter');
    await page.locator('[data-entry="asked"]').waitFor();
    const address = await mailedLink(server, person.email, 'reset');
    await page.goto(address);
    await page.locator('input[name="password"]:focus').waitFor();
    expect(page.url()).toBe(`${server.url}/reset`);
    await page.reload();
    await page.locator('input[name="password"]:focus').waitFor();
    await page.keyboard.type(NEXT);
    await page.keyboard.press('Enter');
    await page.locator('[data-entry="reset-done"] a').click();
    await page.locator('[data-sign-in="signedOut"]').waitFor();
    await signIn({ email: person.email, password: NEXT });
    const again = await open(address.slice(server.url.length));
    await again.locator('input[name="password"]').fill(person.password);
    await again.keyboard.press('Enter');
    await again.getByText(english('problem.resetGone')).waitFor();
    await again.locator('a[href="/forgotten"]').click();
    await again.locator('[data-entry="forgotten"]').waitFor();
    expect((await asPerson(server.url, person).session.current.query()).state).toBe('signedOut');
  });

  it('is asked for alike for an address that nobody has', async () => {
    const { email } = await member();
    const saidTo = async (address: string) => {
      const page = await open('/forgotten');
      await page.locator('input[name="email"]').fill(address);
      await page.keyboard.press('Enter');
      await page.locator('[data-entry="asked"]').waitFor();
      return (await page.locator('main').textContent())?.replaceAll(address, '');
    };
    expect(await saidTo('nobody@example.com')).toBe(await saidTo(email));
  });

  it('can be forgotten while the session ends in the midst of work, which stays open', async () => {
    const person = await member();
    const page = await open('/samples', person);
    await page.context().clearCookies();
    await page.locator('header a[href="/"]').first().click();
    await askedAgain(page).waitFor();
    const opening = page.context().waitForEvent('page');
    await page.locator('[data-forgotten]').click();
    const other = await opening;
    await other.locator('[data-entry="forgotten"]').waitFor();
    expect(await askedAgain(page).isVisible()).toBe(true);
  });
});
