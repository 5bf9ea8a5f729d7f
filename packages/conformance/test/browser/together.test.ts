import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { newMember, type Person } from '../../src/browser/people.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { giveSession, signIn, signInBrowser } from '../../src/browser/sign-in.ts';
import { card, createModel, focusCard, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let contexts: BrowserContext[] = [];
let mine: Page;
let theirs: Page;
/** Who they are: another account than mine. */
let them: Person;

/** Another browser, with somebody's session. */
async function person(signIn: (context: BrowserContext) => Promise<void>): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  contexts.push(context);
  await signIn(context);
  return context;
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await sampleOpen(page);
  return page;
}

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  // The first account of a server is its owner's.
  await signIn(server.url);
  them = await newMember(server.url, 'editor', 'ana@example.com');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  mine = await (await person((context) => signInBrowser(context, server.url))).newPage();
  await createModel(mine, server.url, 'combined');
  await sampleOpen(mine);
  theirs = await open(await person((context) => giveSession(context, server.url, them.cookie)), mine.url());
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});

const points = (of: Page, id: string) => card(of, id).locator('input');
const value = (of: Page, id: string) => points(of, id).inputValue();
const state = (of: Page) => of.locator('[data-save-state]').getAttribute('data-save-state');
const away = (page: Page, isAway: boolean) => page.context().setOffline(isAway);
const undo = async (page: Page) => {
  await page.locator('[data-palette="note"]').focus();
  await page.keyboard.press('Control+z');
};
const WAIT = { timeout: 20_000 };

/** Somebody is cut off and edits; meanwhile the other saves; then the first is back. */
async function apart(edit: () => Promise<void>, meanwhile: () => Promise<void>): Promise<void> {
  await away(mine, true);
  await edit();
  await expect.poll(() => state(mine), WAIT).toBe('offline');
  await meanwhile();
  await saved(theirs);
  await away(mine, false);
}

describe('two people on one draft', () => {
  it('who changed different fields both find both, and undo takes back one’s own alone', async () => {
    await apart(
      () => points(mine, 'size').fill('44'),
      () => points(theirs, 'decides').fill('33'),
    );
    await expect.poll(() => state(mine), WAIT).toBe('saved');
    expect([await value(mine, 'size'), await value(mine, 'decides')]).toEqual(['44', '33']);
    await expect.poll(() => value(theirs, 'size'), WAIT).toBe('44');
    expect(await mine.locator('[data-merged]').textContent()).toContain('Decides about buying: Points › 20 → 33');
    expect(await mine.locator('[data-merged]').textContent()).toContain('ana');
    await undo(mine);
    await expect.poll(() => value(mine, 'size')).toBe('15');
    expect(await value(mine, 'decides')).toBe('33');
    await saved(mine);
    await expect.poll(() => value(theirs, 'size'), WAIT).toBe('15');
    expect(await value(theirs, 'decides')).toBe('33');
  });

  it('what came in is taken out again in one step, by who asks for it', async () => {
    await apart(
      () => points(mine, 'size').fill('44'),
      () => points(theirs, 'decides').fill('33'),
    );
    await mine.locator('[data-take-back]').click();
    await expect.poll(() => value(mine, 'decides')).toBe('20');
    expect(await value(mine, 'size')).toBe('44');
    await undo(mine);
    await expect.poll(() => value(mine, 'decides')).toBe('33');
  });

  it('who changed the same field is asked, field by field, and with the keyboard alone', async () => {
    await apart(
      async () => {
        await points(mine, 'size').fill('44');
        await points(mine, 'budget').fill('55');
        await points(mine, 'decides').fill('1');
      },
      async () => {
        await points(theirs, 'size').fill('66');
        await points(theirs, 'budget').fill('77');
      },
    );
    const dialog = mine.getByRole('dialog', { name: english('merge.title') });
    await dialog.waitFor(WAIT);
    expect(await dialog.locator('[data-clash]').count()).toBe(2);
    expect(await dialog.locator('[data-apply]').isDisabled()).toBe(true);
    expect(await accessibilityFaults(mine)).toEqual([]);
    await dialog.locator('[data-clash="field size points"] [data-side="mine"]').focus();
    await mine.keyboard.press('Space');
    await dialog.locator('[data-clash="field budget points"] [data-side="mine"]').focus();
    await mine.keyboard.press('ArrowRight');
    await mine.keyboard.press('Space');
    await dialog.locator('[data-apply]').focus();
    await mine.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await saved(mine);
    expect([await value(mine, 'size'), await value(mine, 'budget'), await value(mine, 'decides')]).toEqual(['44', '77', '1']);
    await expect.poll(() => value(theirs, 'size'), WAIT).toBe('44');
    await undo(mine);
    await expect.poll(() => value(mine, 'budget')).toBe('55');
  });

  it('who has nothing unsaved sees what the other saves, who it is and where', async () => {
    await focusCard(theirs, 'size');
    await theirs.keyboard.press('Enter');
    const face = mine.locator(`[data-person="${them.email}"]`);
    await expect.poll(() => face.getAttribute('data-at'), WAIT).toBe('size');
    await mine.locator('[data-mark="size"]').waitFor({ state: 'attached' });
    expect(await accessibilityFaults(mine)).toEqual([]);
    await points(theirs, 'size').fill('21');
    await expect.poll(() => value(mine, 'size'), WAIT).toBe('21');
    await theirs.close();
    await face.waitFor({ state: 'detached', timeout: 30_000 });
  });
});

describe('two windows of one browser', () => {
  it('both cut off and closed lose nothing', async () => {
    const context = mine.context();
    const address = mine.url();
    const beside = await open(context, address);
    await away(mine, true);
    await points(mine, 'size').fill('44');
    await points(beside, 'budget').fill('55');
    await expect.poll(() => state(mine), WAIT).toBe('offline');
    await expect.poll(() => state(beside), WAIT).toBe('offline');
    await mine.close({ runBeforeUnload: false });
    await beside.close({ runBeforeUnload: false });
    await points(theirs, 'decides').fill('33');
    await saved(theirs);
    await away(theirs, false);
    await context.setOffline(false);
    const again = await open(context, address);
    await expect.poll(() => value(again, 'budget'), WAIT).toBe('55');
    expect([await value(again, 'size'), await value(again, 'decides')]).toEqual(['44', '33']);
    await saved(again);
    await again.reload();
    await sampleOpen(again);
    expect([await value(again, 'size'), await value(again, 'budget'), await value(again, 'decides')]).toEqual(['44', '55', '33']);
  });

  it('learn at once of each other’s saves, and of each other while the server is away', async () => {
    const beside = await open(mine.context(), mine.url());
    await theirs.close();
    await away(mine, true);
    await mine.locator('[data-person="owner@example.com"]').waitFor(WAIT);
    await away(mine, false);
    await points(mine, 'size').fill('44');
    await expect.poll(() => value(beside, 'size'), WAIT).toBe('44');
  });
});

describe('the server', () => {
  it('is stopped and started while both edit: what each did is kept, and put together', async () => {
    const start = await server.pause();
    await points(mine, 'size').fill('44');
    await points(theirs, 'decides').fill('33');
    await expect.poll(() => state(mine), WAIT).toBe('offline');
    await expect.poll(() => state(theirs), WAIT).toBe('offline');
    await points(mine, 'budget').fill('55');
    server = await start();
    for (const page of [mine, theirs]) {
      await expect.poll(() => value(page, 'decides'), WAIT).toBe('33');
      await expect.poll(() => value(page, 'size'), WAIT).toBe('44');
      await expect.poll(() => value(page, 'budget'), WAIT).toBe('55');
      await expect.poll(() => state(page), WAIT).toBe('saved');
    }
  });

  it('is away when a draft is opened: what this browser kept of it opens, and is put together with theirs later', async () => {
    const [context, address] = [mine.context(), mine.url()];
    await away(mine, true);
    await points(mine, 'size').fill('44');
    await expect.poll(() => state(mine), WAIT).toBe('offline');
    await mine.close({ runBeforeUnload: false });
    await context.setOffline(false);
    mine = await context.newPage();
    await mine.goto(server.url, { waitUntil: 'networkidle' });
    // The page is there; what it asks of the server is not answered.
    await context.route('**/trpc/**', (route) => route.abort());
    await mine
      .locator(`a[href="${new URL(address).pathname}"]`)
      .first()
      .click();
    await card(mine, 'size').waitFor({ timeout: 30_000 });
    await expect.poll(() => value(mine, 'size')).toBe('44');
    await points(mine, 'budget').fill('55');
    await points(theirs, 'decides').fill('33');
    await saved(theirs);
    await context.unroute('**/trpc/**');
    await expect.poll(() => state(mine), WAIT).toBe('saved');
    expect([await value(mine, 'size'), await value(mine, 'budget'), await value(mine, 'decides')]).toEqual(['44', '55', '33']);
  });
});
