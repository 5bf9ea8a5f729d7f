import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { mailedLink } from '../../src/browser/mails.ts';
import { openPage } from '../../src/browser/page.ts';
import { asPerson, browserOf, invite, newMember, openTab, type Person } from '../../src/browser/people.ts';
import { asOwner } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { OWNER, signIn } from '../../src/browser/sign-in.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

const PASSWORD = 'words that nobody guesses';

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

let people = 0;
const someone = () => `someone${++people}@example.com`;

/** What a page says of where it is: the workspace and what the person is there. */
async function whereabouts(page: Page): Promise<string | null> {
  await page.locator('[data-account]').click();
  return page.locator('[data-workspace]').textContent();
}

/** A workspace of somebody's own, and its procedures. */
async function ownWorkspace(person: Pick<Person, 'cookie'>, name: string) {
  const { id } = await asPerson(server.url, person).workspaces.create.mutate({ name });
  return asPerson(server.url, person, id);
}

const enter = async (page: Page, password: string) => {
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press('Enter');
};

describe('an invitation', () => {
  it('tells what it is to, and lets somebody new in with a password of their own', async () => {
    const email = someone();
    await invite(server.url, email, 'viewer');
    const page = await openTab(await browserOf(browser, server.url), await mailedLink(server, email, 'invitation'));
    await page.locator('input[name="password"]:focus').waitFor();
    expect(await page.locator('h1').textContent()).toContain('Umbral');
    expect(await page.locator('[data-invited]').textContent()).toBe(email);
    expect(await page.locator('[data-role]').getAttribute('data-role')).toBe('viewer');
    await enter(page, 'short');
    expect(await page.locator('input[name="password"]').getAttribute('aria-invalid')).toBe('true');
    await enter(page, PASSWORD);
    expect(await whereabouts(page)).toBe(`Umbral${english('workspace.role.viewer')}`);
    await page.getByText(email).waitFor();
    await page.context().close();
  });

  it('leaves nothing of its token in the address, and can be loaded again all the same', async () => {
    const page = await openTab(await browserOf(browser, server.url), await invite(server.url, someone(), 'editor'));
    await page.locator('[data-entry="invitation"]').waitFor();
    expect(page.url()).toBe(`${server.url}/invitation`);
    await page.reload();
    await page.locator('[data-entry="invitation"]').waitFor();
    const other = await openTab(page.context(), `${server.url}/invitation`);
    await other.getByText(english('invitation.noneTitle')).waitFor();
    await page.context().close();
  });

  it('asks whoever has an account for its password, and says at the field that one is wrong', async () => {
    const { email, password } = await newMember(server.url, 'viewer', someone());
    const second = await ownWorkspace({ cookie: await signIn(server.url) }, 'Second');
    const page = await openTab(await browserOf(browser, server.url), await invite(server.url, email, 'editor', second));
    await enter(page, 'not this one at all');
    await page.getByText(english('account.wrongPassword')).waitFor();
    await enter(page, password);
    expect(await whereabouts(page)).toBe(`Second${english('workspace.role.editor')}`);
    await page.context().close();
  });

  it('is accepted by who is signed in already with one click, and works once', async () => {
    const person = await newMember(server.url, 'viewer', someone());
    const third = await ownWorkspace({ cookie: await signIn(server.url) }, 'Third');
    const address = await invite(server.url, person.email, 'owner', third);
    const page = await openTab(await browserOf(browser, server.url, person), address);
    await page.locator('[data-join]').click();
    expect(await whereabouts(page)).toBe(`Third${english('workspace.role.owner')}`);
    const again = await openTab(page.context(), address);
    await again.getByText(english('problem.invitationGone')).waitFor();
    await page.context().close();
  });

  it('is for nobody else: who is signed in as another is told so, and may sign out', async () => {
    const [mine, theirs] = [await newMember(server.url, 'viewer', someone()), someone()];
    const page = await openTab(await browserOf(browser, server.url, mine), await invite(server.url, theirs, 'editor'));
    const said = await page.locator('[data-other]').textContent();
    expect(said).toContain(mine.email);
    expect(said).toContain(theirs);
    await page.locator('[data-sign-out-other]').click();
    await enter(page, PASSWORD);
    expect(await whereabouts(page)).toBe(`Umbral${english('workspace.role.editor')}`);
    await page.getByText(theirs).waitFor();
    await page.context().close();
  });

  it('that was revoked is over', async () => {
    const api = await asOwner(server.url);
    const email = someone();
    const address = await invite(server.url, email, 'editor');
    const open = (await api.invitations.list.query()).find((each) => each.email === email);
    await api.invitations.revoke.mutate({ id: open?.id ?? '' });
    const page = await openTab(await browserOf(browser, server.url), address);
    await page.getByText(english('problem.invitationGone')).waitFor();
    expect(await page.locator('input').count()).toBe(0);
    await page.context().close();
  });

  it('fits a phone, in Spanish too', async () => {
    const address = await invite(server.url, `${'a'.repeat(50)}@${'b'.repeat(60)}.example.com`, 'owner');
    const { page, faults, close } = await openPage(browser, address, { signedIn: false, language: 'es', width: 390 });
    await page.locator('[data-entry="invitation"]').waitFor();
    expect(await page.locator('main').textContent()).toContain(OWNER.email);
    expect(await rawTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(faults()).toEqual([]);
    await close();
  });
});
