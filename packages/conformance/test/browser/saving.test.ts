import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { plantedScript } from '../../src/browser/planted.ts';
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

  it('what is edited stays where another Umbral may have kept it: an entry of an earlier one is taken over once', async () => {
    const address = page.url();
    const id = new URL(address).pathname.split('/').at(-1) ?? '';
    await saved(page);
    const drawing = await page.evaluate(async (model) => {
      const asked = await fetch(`/trpc/models.get?input=${encodeURIComponent(JSON.stringify({ id: model }))}`);
      const { result } = (await asked.json()) as {
        result: { data: { revision: number; document: { nodes: { id: string; data: object }[] } } };
      };
      return result.data;
    }, id);
    const nodes = drawing.document.nodes.map((node) => (node.id === 'budget' ? { ...node, data: { ...node.data, points: 77 } } : node));
    const earlier = JSON.stringify({ revision: drawing.revision, document: { ...drawing.document, nodes } });
    await page.evaluate(([model, entry]) => localStorage.setItem(`umbral.pending.${model}`, entry ?? ''), [id, earlier]);
    await page.reload();
    await sampleOpen(page);
    await expect.poll(() => points(page, 'budget').inputValue()).toBe('77');
    await saved(page);
    expect(await page.evaluate((model) => localStorage.getItem(`umbral.pending.${model}`), id)).toBeNull();
  });

  it('a browser without room says so, and loses nothing that it kept before', async () => {
    await context.setOffline(true);
    await points(page, 'budget').fill('55');
    await expect.poll(() => state(page), { timeout: 10_000 }).toBe('offline');
    // What Chromium does when its disk is full.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await points(page, 'free_mail').fill('-66');
    await expect.poll(() => state(page), { timeout: 10_000 }).toBe('full');
    const address = page.url();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await sampleOpen(page);
    await expect.poll(() => points(page, 'budget').inputValue()).toBe('55');
    expect(await points(page, 'free_mail').inputValue()).toBe('-10');
    await saved(page);
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
    await context.route(/\/assets\/scoring-worker-.*\.js$/, (route) => route.fulfill(plantedScript('throw new Error("planted")')));
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
