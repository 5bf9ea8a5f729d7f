import type { TRPCClient } from '@trpc/client';
import { emptyDocument, moveNodes } from '@umbral/model';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { redrawn } from '../../src/browser/redrawn.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, sampleOpen } from '../../src/browser/studio.ts';
import { english, rawTexts, textIn } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let api: TRPCClient<AppRouter>;
let model: string;
let open: OpenPage;
let page: Page;

const addressOf = (search: string, id = model) => `${server.url}/models/${id}/comparison${search}`;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  api = await asOwner(server.url);
  model = await publishedModel(api, 'Compared', [combined(20), redrawn()]);
  open = await openPage(browser, `${server.url}/models/${model}/versions?before=1&after=2`);
  ({ page } = open);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const stops = (of: Page = page) =>
  of.locator('[data-stop]').evaluateAll((all) => all.map((each) => `${each.getAttribute('data-fate')} ${each.getAttribute('data-stop')}`));
const chosen = (of: Page = page) => of.locator('[data-stop][aria-current]').getAttribute('data-stop');
const drawn = (key: string, of: Page = page) => of.locator(`.react-flow__node[data-id="${key}"]`);
const change = () => new URL(page.url()).searchParams.get('change');

/** How far the middle of a card is from the middle of the canvas, in pixels. */
async function offCentre(key: string, of: Page = page): Promise<number> {
  const [card, canvas] = [await drawn(key, of).boundingBox(), await of.locator('.react-flow').boundingBox()];
  if (!card || !canvas) return Number.POSITIVE_INFINITY;
  const x = card.x + card.width / 2 - canvas.x - canvas.width / 2;
  const y = card.y + card.height / 2 - canvas.y - canvas.height / 2;
  return Math.hypot(x, y);
}

/** Whether all of the chosen change can be seen in the list. */
const inList = (of: Page) =>
  of.locator('[data-stop][aria-current]').evaluate((item) => {
    const [inside, list] = [item.getBoundingClientRect(), item.closest('nav')?.getBoundingClientRect()];
    return list !== undefined && inside.top >= list.top && inside.bottom <= list.bottom;
  });

describe('two versions on one canvas', () => {
  it('are reached from where they are compared', async () => {
    await page.locator('[data-show-on-canvas]').click({ timeout: 60_000 });
    await page.locator('[data-comparison="1 2"]').waitFor();
    await drawn('newcomer').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Version 1 → Version 2');
  });

  it('list what came, went and changed, and not what only moved', async () => {
    expect(await stops()).toEqual(['added card.newcomer', 'removed card.free_mail', 'changed card.decides', 'changed card.fit']);
    const lines = await page.locator('[data-stop="card.decides"]').textContent();
    expect(lines).toContain('Points 20 → 45');
    expect(lines).toContain('Switched on yes → no');
  });

  it('mark cards and lines by a text besides the colour, and leave the rest unmarked', async () => {
    const marks = { newcomer: 'added', free_mail: 'removed', decides: 'changed', engagement: null };
    for (const [key, fate] of Object.entries(marks)) {
      const text = (await drawn(key).textContent()) ?? '';
      for (const each of ['added', 'removed', 'changed']) {
        const word = english(`comparison.fate.${each}`);
        expect(text.includes(word), `${key}: ${word}`).toBe(fate === each);
      }
    }
    expect(await drawn('decides').textContent()).toContain('Points 20 → 45');
    expect(await page.locator('.react-flow__edge-text').allTextContents()).toEqual(expect.arrayContaining(['+', '−']));
  });

  it('draw what was removed where nothing covers it', async () => {
    const [ghost, heir] = [await drawn('free_mail').boundingBox(), await drawn('newcomer').boundingBox()];
    if (!ghost || !heir) throw new Error('Both are drawn.');
    expect(ghost.x).toBeCloseTo(heir.x, 0);
    expect(Math.abs(ghost.y - heir.y)).toBeGreaterThanOrEqual(heir.height);
  });

  it('go to the change that is clicked, in the middle of the canvas, and keep it in the address', async () => {
    await page.locator('[data-stop="card.fit"]').click();
    await expect.poll(() => offCentre('fit')).toBeLessThan(3);
    expect(change()).toBe('card.fit');
    await page.locator('[data-step="next"]').click();
    await expect.poll(() => offCentre('newcomer')).toBeLessThan(3);
    await page.locator('[data-step="previous"]').click();
    await expect.poll(() => offCentre('fit')).toBeLessThan(3);
  });

  it('choose in the list what is clicked on the canvas', async () => {
    await page.locator('.react-flow__controls-fitview').click();
    await drawn('decides').click();
    await expect.poll(() => chosen()).toBe('card.decides');
    await expect.poll(() => offCentre('decides')).toBeLessThan(3);
  });

  it('show what only moved when they are asked to, with the place where it was', async () => {
    await page.getByRole('switch').click();
    await expect.poll(() => stops()).toContain('moved card.engagement');
    expect(new URL(page.url()).searchParams.get('moved')).toBe('shown');
    await page.locator('[data-stop="card.engagement"]').click();
    await page.locator('[data-trace]').waitFor();
    await page.getByRole('switch').click();
    await expect.poll(() => stops()).not.toContain('moved card.engagement');
    expect(change()).toBe(null);
    expect(await page.locator('[data-trace]').count()).toBe(0);
  });

  it('can be gone through by keys alone, and tell each change aloud', async () => {
    const told = page.locator('[data-told]');
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect.poll(() => told.textContent()).toMatch(/^1 of 4\. Added\. From the south\. Connected: From the south → Fit$/);
    await page.keyboard.press('p');
    await expect.poll(() => chosen()).toBe('card.fit');
    await page.locator('[data-stop="card.fit"]').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen()).toBe('card.decides');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-stop'))).toBe('card.decides');
    await page.keyboard.press('Home');
    await expect.poll(() => offCentre('newcomer')).toBeLessThan(3);
  });

  it('are there by their link, at the change', async () => {
    await page.goto(addressOf('?before=1&after=2&change=card.free_mail'));
    await expect.poll(() => offCentre('free_mail')).toBeLessThan(3);
    expect(await chosen()).toBe('card.free_mail');
    expect(await rawTexts(page)).toEqual([]);
    expect(await accessibilityFaults(page, '#content')).toEqual([]);
    expect(open.faults()).toEqual([]);
  });

  it('lead to what they do to leads', async () => {
    await page.locator('[data-behaves]').click();
    await page.locator('[data-compared="1 2"]').waitFor({ timeout: 60_000 });
  });
});

describe('the draft', () => {
  it('is compared with the newest version from the studio, with its last edit', async () => {
    await page.goto(`${server.url}/models/${model}`);
    await sampleOpen(page);
    await card(page, 'decides').locator('input').fill('33');
    await page.locator('[data-since-newest]').click();
    await page.locator('[data-comparison="2 draft"]').waitFor();
    await expect.poll(() => stops()).toEqual(['changed card.decides']);
    expect(new URL(page.url()).search).toBe('?before=2&after=draft');
  });

  it('that nobody published has nothing to be compared with', async () => {
    const { id } = await api.models.create.mutate({ name: 'New', document: emptyDocument() });
    await page.goto(addressOf('?after=draft', id));
    await page.getByText(english('versions.emptyTitle')).waitFor();
  });
});

describe('what is drawn alike', () => {
  it('says so, and where only places differ, that', async () => {
    const far = moveNodes(combined(20), new Map([['fit', { x: 2_000, y: 0 }]]));
    const id = await publishedModel(api, 'Alike', [combined(20), combined(20), far]);
    await page.goto(addressOf('?before=1&after=2', id));
    await page.getByText(english('comparison.alikeTitle')).waitFor();
    await page.goto(addressOf('?before=1&after=3', id));
    await page.locator('[data-only-moved]').waitFor();
    expect(await stops()).toEqual([]);
  });
});

describe('what cannot be shown', () => {
  it('says why, and what to do', async () => {
    await page.goto(addressOf('?before=1&after=99'));
    await page.getByText(english('problem.notFound')).waitFor();
    await page.goto(addressOf('?before=one'));
    await page.getByText(english('comparison.noPairTitle')).waitFor();
    const address = /\/trpc\/.*versions\.compare/;
    await page.route(address, (route) => route.abort());
    await page.goto(addressOf('?before=1&after=2'));
    await page.getByText(english('problem.serverUnreachable')).waitFor({ timeout: 30_000 });
    await page.unroute(address);
    await page.getByRole('button', { name: english('ui.tryAgain') }).click();
    await drawn('newcomer').waitFor();
  });
});

describe.each([
  { language: 'es', scheme: 'dark', width: 390 },
  { language: 'en', scheme: 'light', width: 390 },
  { language: 'es', scheme: 'dark', width: 1440 },
] as const)('in $language, $scheme, $width pixels wide', (options) => {
  it('everything is there, readable, and within the window', async () => {
    const other = await openPage(browser, addressOf('?before=1&after=2&moved=shown&change=card.decides'), { ...options, height: 844 });
    await expect.poll(() => offCentre('decides', other.page)).toBeLessThan(3);
    expect(await other.page.locator('[data-stop]').count()).toBe(5);
    await other.page.getByText(textIn(options.language, 'comparison.fate.added')).first().waitFor();
    expect(await rawTexts(other.page)).toEqual([]);
    expect(await accessibilityFaults(other.page, '#content')).toEqual([]);
    expect(await inList(other.page)).toBe(true);
    expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.width);
    expect(other.faults()).toEqual([]);
    await other.close();
  });
});
