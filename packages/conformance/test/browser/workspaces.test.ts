import { TEMPLATES } from '@umbral/model';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { asPerson, browserOf, newMember, openTab, type Person } from '../../src/browser/people.ts';
import { asOwner } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { giveSession } from '../../src/browser/sign-in.ts';
import { card, sampleOpen } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

type Api = ReturnType<typeof asPerson>;

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

async function signedIn(person: Person): Promise<BrowserContext> {
  const context = await browserOf(browser, server.url, person);
  contexts.push(context);
  return context;
}

let people = 0;
/** Somebody in two workspaces: an editor in the server's first, and the owner of one of their own. */
async function someone(): Promise<{ person: Person; shared: Api; own: Api; ownId: string; sharedId: string }> {
  const person = await newMember(server.url, 'editor', `person${++people}@example.com`);
  const shared = asPerson(server.url, person);
  const { id: ownId } = await shared.workspaces.create.mutate({ name: 'Own' });
  const { workspace } = await shared.session.current.query();
  return { person, shared, own: asPerson(server.url, person, ownId), ownId, sharedId: workspace?.id ?? '' };
}

const make = async (api: Api, name = 'Model') => (await api.models.create.mutate({ name, document: TEMPLATES.combined() })).id;
const namesIn = async (api: Api) => (await api.models.list.query()).map(({ name }) => name);
const menu = (page: Page) => page.locator('[data-account]').click();
const workspaceOf = async (page: Page) => {
  await menu(page);
  const id = await page.locator('[data-workspace]').getAttribute('data-workspace');
  await page.keyboard.press('Escape');
  await page.locator('[data-workspace]').waitFor({ state: 'hidden' });
  return id;
};
async function switchTo(page: Page, id: string): Promise<void> {
  await menu(page);
  await Promise.all([page.waitForEvent('load'), page.locator(`[data-switch-to="${id}"]`).click()]);
  await page.locator('h1').waitFor();
}
/** Makes a scoring model as a person does. */
async function makeHere(page: Page): Promise<string> {
  await page.locator('header a[href="/"]').first().click();
  const template = page.locator('[data-template="fit"]');
  await page.locator('[data-template="fit"], [data-new-model]').first().waitFor();
  if (!(await template.isVisible())) await page.locator('[data-new-model]').click();
  await template.click();
  await page.waitForURL(/\/models\/[^/]+$/);
  return page.url().split('/').at(-1) ?? '';
}
const holds = async (api: Api, id: string) => (await api.models.list.query()).some((model) => model.id === id);
const letGo = async ({ userId }: Person) => (await asOwner(server.url)).people.remove.mutate({ userId });

describe('the account’s menu', () => {
  it('tells the workspace, makes another one, renames it, and goes back', async () => {
    const { person, shared, sharedId } = await someone();
    await make(shared, 'In the shared one');
    const page = await openTab(await signedIn(person), server.url);
    expect(await workspaceOf(page)).toBe(sharedId);
    await menu(page);
    expect(await page.locator('[data-rename-workspace]').count()).toBe(0);
    await page.locator('[data-new-workspace]').click();
    await page.locator('[data-workspace-name]').fill('Third');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await page.locator('[data-template]').first().waitFor();
    await menu(page);
    expect(await page.locator('[data-workspace]').textContent()).toBe(`Third${english('workspace.role.owner')}`);
    await page.locator('[data-rename-workspace]').click();
    await page.locator('[data-name]').fill('Renamed');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await menu(page);
    expect(await page.locator('[data-workspace]').textContent()).toContain('Renamed');
    await page.keyboard.press('Escape');
    await switchTo(page, sharedId);
    await page.getByText('In the shared one').first().waitFor();
  });

  it('saves what is unsaved before it goes to another workspace', async () => {
    const { person, own, ownId, sharedId } = await someone();
    const model = await make(own);
    const page = await openTab(await signedIn(person), server.url);
    await switchTo(page, ownId);
    await page.goto(`${server.url}/models/${model}`);
    await sampleOpen(page);
    await menu(page);
    await page.locator('[data-workspace]').waitFor();
    await page.keyboard.press('Escape');
    await card(page, 'budget').locator('input').fill('44');
    await switchTo(page, sharedId);
    expect(await workspaceOf(page)).toBe(sharedId);
    const { document } = await own.models.get.query({ id: model });
    expect(document.nodes.find(({ id }) => id === 'budget')?.data).toMatchObject({ points: 44 });
  });
});

describe('two tabs', () => {
  it('stay in two workspaces, whatever the other one does', async () => {
    const { person, shared, own, ownId, sharedId } = await someone();
    const context = await signedIn(person);
    const first = await openTab(context, server.url);
    // It begins where the person was last, and stays there.
    const second = await openTab(context, server.url);
    await switchTo(first, ownId);
    const [mine, theirs] = [await makeHere(first), await makeHere(second)];
    expect([await holds(own, mine), await holds(shared, theirs)]).toEqual([true, true]);
    await second.reload();
    expect(await workspaceOf(second)).toBe(sharedId);
    await first.reload();
    expect(await workspaceOf(first)).toBe(ownId);
    expect(await workspaceOf(await openTab(context, server.url))).toBe(ownId);
  });
});

describe('a link into another workspace', () => {
  it('says where it leads, and goes there when it is told to', async () => {
    const { person, own, ownId, sharedId } = await someone();
    const model = await make(own);
    const page = await openTab(await signedIn(person), `${server.url}/models/${model}`);
    await page.locator('[data-go-there]').waitFor();
    expect(await workspaceOf(page)).toBe(sharedId);
    await page.locator('[data-go-there]').click();
    await sampleOpen(page);
    expect(await workspaceOf(page)).toBe(ownId);
  });

  it('finds samples too, and for strangers there is nothing', async () => {
    const { person, own } = await someone();
    const [sample] = await own.samples.list.query();
    const context = await signedIn(person);
    await (await openTab(context, `${server.url}/samples/${sample?.id}`)).locator('[data-go-there]').waitFor();
    const stranger = await someone();
    const page = await openTab(await signedIn(stranger.person), `${server.url}/samples/${sample?.id}`);
    await page.getByText(english('shell.unknownTitle')).waitFor();
    expect(await page.locator('[data-go-there]').count()).toBe(0);
  });
});

describe('a tab whose ground is gone', () => {
  it('says that the person belongs to the workspace no longer, and does nothing in another one', async () => {
    const { person, own, ownId } = await someone();
    const page = await openTab(await signedIn(person), server.url);
    const before = await namesIn(own);
    await letGo(person);
    // Where there was a model already, its template is asked for first.
    const template = page.locator('[data-template="fit"]');
    await page.locator('[data-template="fit"], [data-new-model]').first().waitFor();
    if (!(await template.isVisible())) await page.locator('[data-new-model]').click();
    await template.click();
    await page.getByText(english('workspace.leftTitle')).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('umbral.workspace'))).not.toBe(ownId);
    expect(await namesIn(own)).toEqual(before);
    await page.locator('[data-go-on]').click();
    await page.locator('[data-template]').first().waitFor();
    expect(await workspaceOf(page)).toBe(ownId);
  });

  it('does nothing more in the name of who signs in after that in the same browser', async () => {
    const [{ person, shared }, other] = [await someone(), await someone()];
    const model = await make(shared);
    const page = await openTab(await signedIn(person), `${server.url}/models/${model}`);
    await sampleOpen(page);
    await page.context().clearCookies();
    await card(page, 'budget').locator('input').fill('45');
    await page.getByRole('dialog').locator('input[name="email"]').fill(other.person.email);
    await page.locator('input[name="password"]').fill(other.person.password);
    await page.keyboard.press('Enter');
    await page.getByText(english('workspace.otherPersonTitle')).waitFor();
    // Longer than an unanswered save waits before it is sent again.
    await page.waitForTimeout(4_000);
    expect((await shared.models.newer.query({ id: model, revision: 1 }))?.revision ?? 1).toBe(1);
  });
});

describe('a tab of somebody', () => {
  it('does nothing in the name of who signs in in another tab', async () => {
    const [{ person, shared }, other] = [await someone(), await someone()];
    const model = await make(shared);
    const page = await openTab(await signedIn(person), `${server.url}/models/${model}`);
    await sampleOpen(page);
    await page.context().clearCookies();
    await giveSession(page.context(), server.url, other.person.cookie);
    await card(page, 'budget').locator('input').fill('45');
    await page.getByText(english('workspace.otherPersonTitle')).waitFor();
    expect((await shared.models.newer.query({ id: model, revision: 1 }))?.revision ?? 1).toBe(1);
  });
});

describe('somebody without any workspace', () => {
  it('is told so on every screen, has an account all the same, and may make one', async () => {
    const person = await newMember(server.url, 'viewer', 'alone@example.com');
    await letGo(person);
    const page = await openTab(await signedIn(person), `${server.url}/samples`);
    await page.locator('[data-make-workspace]').waitFor();
    await menu(page);
    await page.locator('[data-to-account]').click();
    await page.locator('[data-session]').first().waitFor();
    await page.goto(server.url);
    await page.locator('[data-make-workspace]').click();
    await page.locator('[data-workspace-name]').fill('Mine alone');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await page.locator('[data-template]').first().waitFor();
    await menu(page);
    expect(await page.locator('[data-workspace]').textContent()).toContain('Mine alone');
  });
});
