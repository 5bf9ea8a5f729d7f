import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { freezeDatabase } from '../../src/browser/frozen.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { signInBrowser } from '../../src/browser/sign-in.ts';
import { card, createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

/** A database that stands still is given up after some seconds, and each question after that too. */
const PATIENCE = { timeout: 60_000, interval: 200 };

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;
let wake: () => void;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  wake = () => {};
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  await signInBrowser(context, server.url);
  page = await context.newPage();
});

afterEach(async () => {
  wake();
  await context.close();
});

const points = (id: string) => card(page, id).locator('input');
const state = () => page.locator('[data-save-state]').getAttribute('data-save-state');
const alerts = () => page.getByRole('alert').allTextContents();

it('a database that goes away while somebody edits is said to be away, edits go on, and all of them are saved when it is back', async () => {
  await createModel(page, server.url, 'combined');
  await sampleOpen(page);
  await points('budget').fill('41');
  await saved(page);
  wake = freezeDatabase(server.data);
  await points('budget').fill('55');
  await expect.poll(state, PATIENCE).toBe('offline');
  await expect.poll(alerts, PATIENCE).toEqual([english('problem.databaseUnreachable')]);
  await points('free_mail').fill('-66');
  const cards = page.locator('.react-flow__node');
  const before = await cards.count();
  const note = page.locator('[data-palette="note"]');
  await note.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => cards.count()).toBe(before + 1);
  // It is tried again meanwhile.
  await expect.poll(state, PATIENCE).toBe('offline');

  wake();
  await expect.poll(state, PATIENCE).toBe('saved');
  await expect.poll(alerts, PATIENCE).toEqual([]);
  await page.reload();
  await sampleOpen(page);
  expect(await points('budget').inputValue()).toBe('55');
  expect(await points('free_mail').inputValue()).toBe('-66');
  expect(await cards.count()).toBe(before + 1);
}, 200_000);

it('a list that could not be loaded comes by itself when the database is back', async () => {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  wake = freezeDatabase(server.data);
  await page.locator('a[href="/samples"]').first().click();
  await page.getByText(english('ui.somethingWrong')).waitFor({ timeout: 60_000 });
  await expect.poll(alerts, PATIENCE).toContain(english('problem.databaseUnreachable'));
  wake();
  await page.locator('[data-sample]').first().waitFor({ timeout: 60_000 });
  await expect.poll(alerts, PATIENCE).toEqual([]);
}, 200_000);
