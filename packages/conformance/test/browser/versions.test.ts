import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, createModel, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  ({ page } = open);
  await createModel(page, server.url, 'combined');
  await sampleOpen(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const points = () => card(page, 'decides').locator('input');
const row = (version: number | 'draft') => page.locator(`[data-version="${version}"]`);
const labelsOf = (version: number) => row(version).locator('[data-label]').allTextContents();

async function publish(number: number, note: string): Promise<void> {
  await page.locator('[data-publish]').click();
  await page.getByRole('dialog').getByLabel(english('publish.note')).fill(note);
  await page.locator(`[data-publish-submit="${number}"]:not([disabled])`).click();
  await page.locator(`[data-published="${number}"]`).waitFor();
}

const fromMenu = async (version: number, item: string): Promise<void> => {
  await page.locator(`[data-version-menu="${version}"]`).click();
  await page.locator(`${item}:visible`).click();
};

const toVersions = () => page.getByRole('link', { name: english('publish.toVersions') }).click();

async function toStudio(): Promise<void> {
  await page
    .locator('main a', { hasText: english('template.combined.name') })
    .first()
    .click();
  await sampleOpen(page);
}

describe('a scoring model', () => {
  it('has no versions until one is published', async () => {
    await page.locator('[data-versions]').click();
    await page.getByText(english('versions.emptyTitle')).waitFor();
    await page.getByRole('link', { name: english('versions.toStudio') }).click();
    await sampleOpen(page);
  });

  it('is published, and is in the list with its note', async () => {
    await publish(1, 'The first');
    const close = page.getByRole('dialog').getByText(english('ui.close'), { exact: true });
    await expect.poll(() => close.evaluate((text) => text.closest('button') === document.activeElement)).toBe(true);
    expect(await page.getByRole('dialog').locator('[data-checksum]').textContent()).toMatch(/^[0-9a-f]{64}$/);
    await toVersions();
    expect(await row(1).textContent()).toContain('The first');
    expect(await row(1).locator('[data-behaviour]').count()).toBe(0);
  });

  it('has labels, set by a menu', async () => {
    await fromMenu(1, '[data-label-new]');
    await page.getByRole('textbox', { name: english('versions.labelName') }).fill('Live');
    await page.keyboard.press('Enter');
    await expect.poll(() => labelsOf(1)).toEqual(['live']);
  });

  it('is published again with a sample: before and after, it says how many leads change band', async () => {
    await toStudio();
    await points().fill('90');
    await saved(page);
    await page.locator('[data-publish]').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-behaviour]').waitFor();
    expect(await dialog.locator('[data-changes]').textContent()).toContain('Decides about buying: Points 20 → 90');
    const sentence = (await dialog.locator('[data-behaviour]').textContent()) ?? '';
    expect(sentence).toMatch(/^[\d,]+ of [\d,]+ leads change band$/);
    await page.keyboard.press('Escape');
    await publish(2, 'Deciders count more');
    await toVersions();
    expect(await row(2).locator('[data-behaviour]').textContent()).toBe(sentence);
  });

  it('has its label moved, and what is drawn differently compared', async () => {
    await fromMenu(2, '[data-label-move="live"]');
    await expect.poll(() => labelsOf(2)).toEqual(['live']);
    expect(await labelsOf(1)).toEqual([]);
    await row(1).getByRole('checkbox').check();
    await row(2).getByRole('checkbox').check();
    await page.locator('[data-compare]').click();
    const compared = page.locator('[data-compared="1 2"]');
    await compared.locator('[data-behaviour]').waitFor();
    expect(await compared.locator('[data-changes]').textContent()).toBe('Decides about buying: Points 20 → 90');
    expect(await compared.locator('[data-moves] tbody tr').count()).toBeGreaterThan(1);
    expect(await rawTexts(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is restored to a version, and that is undone', async () => {
    await fromMenu(1, '[data-restore]');
    await page.locator('[data-restore-confirm]').click();
    const notice = page.locator('[data-restored="1"]');
    await notice.waitFor();
    await toStudio();
    expect(await points().inputValue()).toBe('20');
    await page.goBack();
    await notice.getByRole('button', { name: english('ui.undo') }).click();
    await page.getByText(english('versions.undone')).waitFor();
    await toStudio();
    expect(await points().inputValue()).toBe('90');
    expect(open.faults()).toEqual([]);
  });
});

describe('whoever is second to publish', () => {
  it('is told that somebody was first, and may look again', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await sampleOpen(other);
    await other.locator('[data-publish]').click();
    await other.locator('[data-publish-submit="3"]:not([disabled])').waitFor();
    await publish(3, '');
    await page.keyboard.press('Escape');
    await other.locator('[data-publish-submit="3"]').click();
    await other.locator('[data-faster="versionTaken"]').waitFor();
    await other.getByRole('button', { name: english('publish.lookAgain') }).click();
    await other.locator('[data-publish-submit="4"]:not([disabled])').waitFor();
    await other.close();
  });
});

describe('when the server cannot be reached', () => {
  it('the versions say so, and are there when asked again', async () => {
    let away = true;
    const address = /\/trpc\/versions\.list/;
    await page.route(address, (route) => (away ? route.abort() : route.continue()));
    await page.goto(`${server.url}${new URL(page.url()).pathname}/versions`);
    await page.getByText(english('problem.serverUnreachable')).waitFor({ timeout: 30_000 });
    away = false;
    await page.getByRole('button', { name: english('ui.tryAgain') }).click();
    await row(3).waitFor();
    await page.unroute(address);
  });
});

describe('a draft with errors', () => {
  it('cannot be published: the dialog says what has to be mended', async () => {
    await createModel(page, server.url, 'blank');
    await saved(page);
    await page.locator('[data-publish]').click();
    await page.locator('[data-forbids="noScore"]').waitFor();
    expect(await page.locator('[data-publish-submit="1"]').isDisabled()).toBe(true);
    expect(await rawTexts(page)).toEqual([]);
  });
});
