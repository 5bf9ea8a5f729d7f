import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { all, compare, type Document, updateNode } from '@umbral/model';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { newMember, type Person, setRole } from '../../src/browser/people.ts';
import { asOwner, combined } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { giveSession } from '../../src/browser/sign-in.ts';
import { card, chooseLead, dragCard, focusCard, placeOf, sampleOpen, saved, selectedCards } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let member: Person;
let page: Page;
let model: string;
/** What the page asked of the server to change something, and what it was refused. */
let changes: string[];

const WAIT = { timeout: 20_000 };
/** What anybody may do who only looks: say that they are there. */
const HARMLESS = /trpc\/presence\.(?:beat|leave)/;

async function open(role: 'viewer' | 'editor', size = { width: 1440, height: 900 }): Promise<void> {
  member = await newMember(server.url, role);
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: size });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await giveSession(context, server.url, member.cookie);
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  changes = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && !HARMLESS.test(request.url())) changes.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() === 403) changes.push(`refused: ${response.url()}`);
  });
  await page.goto(`${server.url}/models/${model}`);
}

const draft = async () => (await asOwner(server.url)).models.get.query({ id: model });
const points = (id: string) => card(page, id).locator('input');

/** An editor saves something. */
async function others(edit: (document: Document) => Document): Promise<void> {
  const { document, revision } = await draft();
  await (await asOwner(server.url)).models.save.mutate({
    id: model,
    baseRevision: revision,
    saveId: randomUUID(),
    document: edit(document),
  });
}

/** The page finds out what the person's role is now, as it does whenever it comes to the front. */
async function become(role: 'viewer' | 'editor'): Promise<void> {
  await setRole(server.url, member, role);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
}

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  model = (await (await asOwner(server.url)).models.create.mutate({ name: 'Theirs', document: combined(20) })).id;
});

afterEach(async () => {
  await context?.close();
});

describe('a viewer in the studio', () => {
  it('changes nothing, whatever they try with mouse, keys, palette and clipboard, and is told so once', async () => {
    await open('viewer');
    await sampleOpen(page);
    const before = await draft();
    const place = await placeOf(page, 'size');
    await dragCard(page, 'size', { x: 120, y: 60 });
    expect(await placeOf(page, 'size')).toEqual(place);
    await card(page, 'size').locator('p').first().dblclick();
    expect(await card(page, 'size').locator('input').count()).toBe(1);
    expect(await points('size').getAttribute('readonly')).not.toBeNull();
    await points('size').press('ArrowUp');
    expect(await points('size').inputValue()).toBe('15');
    const [from, to] = [card(page, 'size').locator('.source').first(), card(page, 'engagement').locator('.target').first()];
    await from.dragTo(to, { force: true });
    await focusCard(page, 'size');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect(await selectedCards(page)).toEqual(['size']);
    const keys = [
      'Delete',
      'Backspace',
      'F2',
      'a',
      'c',
      'l',
      'r',
      'Control+d',
      'Control+x',
      'Control+v',
      'Control+z',
      'Control+y',
      'Control+s',
    ];
    for (const key of keys) {
      await focusCard(page, 'size');
      await page.keyboard.press(key);
    }
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByText(english('notice.viewing')).count()).toBe(1);
    expect(await page.locator('[data-palette]').count()).toBe(0);
    await page.locator('[data-threshold]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[data-threshold]').first().getAttribute('aria-readonly')).toBe('true');
    await page.waitForTimeout(1_500);
    const after = await draft();
    expect([after.revision, after.document]).toEqual([before.revision, before.document]);
    expect(changes).toEqual([]);
  });

  it('is offered nothing that edits: in the bar, in menus, in the palette of commands and in the outline', async () => {
    await open('viewer');
    await sampleOpen(page);
    for (const gone of ['[data-publish]', '[data-command="undo"]', '[data-command="simulate"]', '[data-save-state="saved"]'])
      expect(await page.locator(gone).count()).toBe(0);
    await focusCard(page, 'size');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+F10');
    await page.locator('[data-menu="cards"]').waitFor();
    const offered = (name: string) => page.locator(`[${name}]`).evaluateAll((all, each) => all.map((one) => one.getAttribute(each)), name);
    expect(await offered('data-menu-command')).toEqual(['edit', 'copy', 'upFlow', 'downFlow'].filter((id) => id !== 'upFlow'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('[data-choice]').first().waitFor();
    const choices = await offered('data-choice');
    expect(choices).toEqual(expect.arrayContaining(['find', 'help', 'copy', 'go size']));
    expect(choices.filter((id) => /^(?:add|connect|remove|publish|simulate|undo|tidy|paste|rename|toggle)/.test(id ?? ''))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(`${server.url}/models/${model}?view=outline`);
    const row = page.locator('[data-row="size"]');
    await row.click();
    for (const key of ['a', 'Delete', 'm', '7', 'Alt+ArrowDown']) await page.keyboard.press(key);
    expect(await page.locator('[role="menu"]').count()).toBe(0);
    expect(await page.locator('[data-outline-add]').count()).toBe(0);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await offered('data-command')).toEqual(expect.arrayContaining(['edit', 'copy']));
    expect(await page.locator('[role="menu"] [data-command="remove"], [role="menu"] [data-command="add"]').count()).toBe(0);
    expect(changes).toEqual([]);
  });

  it('reads every property, tries samples and leads, exports, and is seen by others', async () => {
    await open('viewer');
    await sampleOpen(page);
    await focusCard(page, 'size');
    await page.keyboard.press('Enter');
    await page.keyboard.press('e');
    const panel = page.getByRole('complementary', { name: english('inspector.name') });
    const title = panel.getByLabel(english('data.title'));
    await title.waitFor();
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('no');
    expect(await panel.locator('input:not([type="checkbox"]):not([type="radio"]):not([type="hidden"]):not([readonly])').count()).toBe(0);
    await panel.getByRole('switch').click({ force: true });
    expect(await panel.getByRole('switch').isChecked()).toBe(true);
    expect(await panel.getByRole('button', { name: english('condition.add') }).count()).toBe(0);
    await chooseLead(page, 1);
    await page.locator('[data-line]').first().waitFor();
    await page.locator('[data-export]').click();
    const got = page.waitForEvent('download');
    await page.locator('[data-export-target="ruleSet"]').click();
    expect((await got).suggestedFilename()).toContain('theirs');
    const { others: seen } = await (await asOwner(server.url)).presence.beat.mutate({ modelId: model, tab: randomUUID(), node: null });
    expect(seen.map(({ user }) => user.name)).toContain(member.email);
    await page.locator('[data-save-state="viewing"]').click();
    await page.locator('[data-ask="1"]').getByText('owner@example.com').waitFor();
    expect(changes).toEqual([]);
  });

  it('sees what an editor saves as it comes', async () => {
    await open('viewer');
    await sampleOpen(page);
    await others((document) => updateNode(document, 'size', 'criterion', { points: 31 }));
    await expect.poll(() => points('size').inputValue(), WAIT).toBe('31');
    await page.locator('[data-merged]').waitFor();
    expect(await page.locator('[data-take-back]').count()).toBe(0);
    expect(changes).toEqual([]);
  });

  it.each([
    ['wide', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('finds a studio that axe finds nothing against: %s', async (_name, size) => {
    await open('viewer', size);
    await page.locator('[data-save-state="viewing"]').waitFor();
    if (size.width > 1000) {
      await sampleOpen(page);
      await focusCard(page, 'size');
      await page.keyboard.press('Enter');
      await page.locator('[data-distribution]').first().waitFor();
    } else {
      await page.locator('[data-row="size"]').click({ position: { x: 160, y: 12 } });
      await page.getByRole('dialog').waitFor();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await rawTexts(page)).toEqual([]);
  });
});

/** An editor gives a card 44 points while nothing can be saved, and may only look before that is over. */
async function editUnsaved(): Promise<void> {
  await open('editor');
  await sampleOpen(page);
  await context.route('**/trpc/models.save*', (route) => route.abort());
  await points('size').fill('44');
  await page.locator('[data-save-state="offline"]').waitFor();
  await become('viewer');
  await page.locator('[data-withheld]').waitFor(WAIT);
}

describe('an editor whose role changes', () => {
  it('loses nothing that was not saved yet: it is kept, can be taken along, and is back with the role', async () => {
    await editUnsaved();
    await context.unroute('**/trpc/models.save*');
    expect(await points('size').inputValue()).toBe('15');
    expect(await accessibilityFaults(page)).toEqual([]);
    const got = page.waitForEvent('download');
    await page.locator('[data-withheld-download]').click();
    expect((await got).suggestedFilename()).toBe('theirs.umbral.zip');
    await page.reload();
    await page.locator('[data-withheld]').waitFor(WAIT);
    await others((document) => updateNode(document, 'decides', 'criterion', { points: 33 }));
    await expect.poll(() => points('decides').inputValue(), WAIT).toBe('33');
    expect((await draft()).revision).toBe(2);
    await become('editor');
    await expect.poll(() => points('size').inputValue(), WAIT).toBe('44');
    await saved(page);
    expect(await points('decides').inputValue()).toBe('33');
    expect(await page.locator('[data-withheld]').count()).toBe(0);
    await points('budget').fill('55');
    await saved(page);
    await page.reload();
    await sampleOpen(page);
    expect([await points('size').inputValue(), await points('budget').inputValue()]).toEqual(['44', '55']);
  });

  it('takes along the drawing itself where errors are in the way of a bundle', async () => {
    const unfinished = all(compare('', 'atLeast', 1));
    await others((document) => updateNode(document, 'decides', 'criterion', { condition: unfinished }));
    await editUnsaved();
    const got = page.waitForEvent('download');
    await page.locator('[data-withheld-download]').click();
    const file = await got;
    expect(file.suggestedFilename()).toBe('theirs.umbral.json');
    const taken: Document = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(taken.nodes.find(({ id }) => id === 'size')?.data).toMatchObject({ points: 44 });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('finds out by the first save that is refused', async () => {
    await open('editor');
    await sampleOpen(page);
    await setRole(server.url, member, 'viewer');
    await points('size').fill('44');
    await page.locator('[data-withheld]').waitFor(WAIT);
    expect(await points('size').inputValue()).toBe('15');
    expect((await draft()).revision).toBe(1);
  });
});
