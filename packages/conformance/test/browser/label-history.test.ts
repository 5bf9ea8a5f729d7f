import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { OWNER } from '../../src/browser/sign-in.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let api: TRPCClient<AppRouter>;
let model: string;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  api = await asOwner(server.url);
  model = await publishedModel(api, 'Labelled', [combined(20), combined(45), combined(60)]);
  open = await openPage(browser, `${server.url}/models/${model}/versions`);
  ({ page } = open);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const move = (name: string, number: number, revision: number) =>
  api.versions.labels.move.mutate({ modelId: model, name, number, revision });
const history = (name: string) => page.locator(`[data-label-history="${name}"]`);
const lines = (name: string) => history(name).locator('[data-move]');
const texts = async (name: string) => (await lines(name).allTextContents()).map((line) => line.split(/[A-Z][a-z]{2} \d|\d+ [A-Z]/)[0]);

describe('the history of labels', () => {
  it('says so while no label was ever set', async () => {
    await page.locator('[data-label-histories]').click();
    await page.getByText(english('labelHistory.none')).waitFor();
    await page.keyboard.press('Escape');
  });

  it('tells each move: from where, to where, and by whom', async () => {
    await move('live', 1, 0);
    await move('live', 3, 1);
    await page.reload();
    await page.locator('[data-version="3"] [data-label="live"]').click();
    await expect.poll(() => lines('live').count()).toBe(2);
    expect(await texts('live')).toEqual(['Version 1 → version 3', 'Set at version 1']);
    for (const line of await lines('live').allTextContents()) expect(line).toContain(OWNER.email);
    expect(new URL(page.url()).search).toBe('?label=live');
    expect(await rawTexts(page)).toEqual([]);
  });

  it('moves a label back by one click, and says before what that does to leads', async () => {
    const does = history('live').locator('[data-going-back]');
    await does.waitFor({ timeout: 30_000 });
    expect(await does.textContent()).toMatch(/[\d,]+ of [\d,]+ leads change band/);
    await history('live').locator('[data-move-back="1"]').click();
    await history('live').locator('[data-label-at="1"]').waitFor();
    await expect.poll(() => texts('live')).toEqual(['Version 3 → version 1', 'Version 1 → version 3', 'Set at version 1']);
    expect(await page.locator('[data-version="1"] [data-label]').allTextContents()).toEqual(['live']);
  });

  it('moves it to any place where it was', async () => {
    await history('live').locator('[data-move="2"] [data-move-to="3"]').click();
    await history('live').locator('[data-label-at="3"]').waitFor();
  });

  it('refuses to move what somebody else moved meanwhile, and shows where it is now', async () => {
    await move('live', 2, 4);
    await history('live').locator('[data-move-back="1"]').click();
    await page.getByText(english('problem.staleLabel').replace('{{name}}', 'live')).waitFor();
    await history('live').locator('[data-label-at="2"]').waitFor();
  });

  it('keeps the moves of a label that was taken away, and sets it again where it was', async () => {
    await api.versions.labels.remove.mutate({ modelId: model, name: 'live', revision: 5 });
    await page.reload();
    await history('live').locator('[data-label-at="gone"]').waitFor();
    await history('live').locator('[data-move-back="2"]').click();
    await history('live').locator('[data-label-at="2"]').waitFor();
  });

  it('compares the two versions of a move', async () => {
    await history('live')
      .locator('[data-move="2"]')
      .getByRole('button', { name: english('labelHistory.compare') })
      .click();
    await page.locator('[data-compared="1 3"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-made="3"]').textContent()).toContain(OWNER.email);
  });

  it('says when it cannot be reached, and is there when asked again', async () => {
    const address = /\/trpc\/versions\.labels\.history/;
    await page.route(address, (route) => route.abort());
    await page.goto(`${server.url}/models/${model}/versions?label=live`);
    await page.getByRole('dialog').getByText(english('problem.serverUnreachable')).waitFor({ timeout: 30_000 });
    await page.unroute(address);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: english('ui.tryAgain') })
      .click();
    await lines('live').first().waitFor();
  });
});
