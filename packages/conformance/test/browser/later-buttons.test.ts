import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { createModel } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

declare global {
  interface Window {
    /** What waits for an idle moment, which comes only when a test says so. */
    umbralIdle: (() => void)[];
  }
}

let browser: Browser;
let server: RunningServer;
let address: string;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const first = await openPage(browser, server.url);
  await createModel(first.page, server.url, 'combined');
  address = first.page.url();
  page = first.page;
  await page.addInitScript(() => {
    window.umbralIdle = [];
    window.requestIdleCallback = (run) => window.umbralIdle.push(() => run({ didTimeout: true, timeRemaining: () => 0 }));
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  await page.goto(address);
  await page.locator('.react-flow__node').first().waitFor();
});

const buttons = {
  language: () => page.getByRole('button', { name: english('shell.language') }),
  account: () => page.getByRole('button', { name: english('signIn.account') }),
  export: () => page.getByRole('button', { name: english('export.menu'), exact: true }),
  problems: () => page.locator('[data-problems]'),
};
const opened = {
  language: () => page.getByRole('menuitem', { name: 'Español' }),
  account: () => page.locator('[data-sign-out]'),
  export: () => page.locator('[data-export-target="ruleSet"]'),
  problems: () => page.getByRole('dialog').getByText(english('problems.nothingText')),
};
const NAMES = ['language', 'account', 'export', 'problems'] as const;

describe('a button whose script is not there yet', () => {
  it.each(NAMES)('opens what it is for when it is clicked: %s', async (name) => {
    await buttons[name]().click();
    await opened[name]().waitFor();
  });

  it.each(NAMES)('opens it when Enter is pressed, and gets the focus back: %s', async (name) => {
    await buttons[name]().focus();
    await page.keyboard.press('Enter');
    await opened[name]().waitFor();
    await page.keyboard.press('Escape');
    await opened[name]().waitFor({ state: 'hidden' });
    await expect.poll(() => buttons[name]().evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('leaves the focus on the real one that takes its place', async () => {
    await buttons.account().focus();
    expect(await page.locator('[data-account]').count()).toBe(0);
    await page.evaluate(() => {
      for (const run of window.umbralIdle.splice(0)) run();
    });
    await page.locator('[data-account]').waitFor();
    expect(await page.locator('[data-account]').evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await opened.account().count()).toBe(0);
  });
});
