import { setTimeout } from 'node:timers/promises';
import type { TRPCClient } from '@trpc/client';
import { TEMPLATES } from '@umbral/model';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../src/browser/accessibility.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { rawTexts } from '../../src/browser/texts.ts';

const DAY = 86_400_000;

let browser: Browser;
let server: RunningServer;
let api: TRPCClient<AppRouter>;
let asOf: number;
let ran: Record<'backtest' | 'now' | 'earlier', string>;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  api = await asOwner(server.url);
  const [sample] = await api.samples.list.query();
  if (!sample) throw new Error('There is no built-in sample.');
  ({ asOf } = sample);
  const { id: modelId } = await api.models.create.mutate({ name: 'Tried', document: TEMPLATES.combined() });
  const run = async (moment: Parameters<typeof api.simulations.start.mutate>[0]['moment']) => {
    const source = { kind: 'draft', revision: 1 } as const;
    const { id } = await api.simulations.start.mutate({ modelId, source, sampleId: sample.id, moment, engine: 'workers' });
    while ((await api.simulations.get.query({ id })).finishedAt === null) await setTimeout(50);
    return id;
  };
  ran = {
    backtest: await run({ kind: 'backtest', daysBefore: 7, until: asOf }),
    now: await run({ kind: 'at', now: asOf }),
    earlier: await run({ kind: 'at', now: asOf - 90 * DAY }),
  };
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const addressOf = (id: string) => `${server.url}/simulations/${id}?view=outcomes&score=score`;
const report = (id: string, window: number | null = null) => api.simulations.outcomes.query({ id, score: 'score', window });
const attribute = (page: Page, selector: string, name: string) => page.locator(selector).first().getAttribute(name);

describe('the outcomes of a run', () => {
  let open: OpenPage;
  let page: Page;
  beforeAll(async () => {
    open = await openPage(browser, addressOf(ran.backtest));
    ({ page } = open);
    await page.locator('[data-outcomes="told"] [data-rates="bands"]').waitFor();
  });
  afterAll(() => open?.close());

  it('are told in the figures that the server has', async () => {
    const { overall, findings } = (await report(ran.backtest)).report;
    expect(Number(await attribute(page, '[data-overall-rate]', 'data-overall-rate'))).toBe(overall.rate);
    expect(Number(await attribute(page, '[data-area]', 'data-area'))).toBe(findings?.area.auc);
    const levels = await page
      .locator('[data-rates="bands"] [data-level]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-level')));
    expect(new Set(levels)).toEqual(new Set(findings?.bands.map(({ band }) => String(band))));
    expect(await page.locator('[data-rates="deciles"] [data-level]').count()).toBe(findings?.deciles.length);
    const warned = await page.locator('[data-warning]').evaluateAll((each) => each.map((one) => one.getAttribute('data-warning')));
    expect(warned).toEqual(findings?.warnings.map(({ code }) => code));
  });

  it('explore any threshold, by number and by keyboard', async () => {
    const { findings } = (await report(ran.backtest)).report;
    const selected = (from: number) =>
      (findings?.scores ?? []).filter(({ score }) => score >= from).reduce((sum, row) => sum + row.converted + row.unconverted, 0);
    const shown = async () => Number(await attribute(page, '[data-selected]', 'data-selected'));
    await page.locator('[data-threshold] input[type="text"]').first().fill('40');
    await expect.poll(shown).toBe(selected(40));
    await page.locator('[data-threshold] [role="slider"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => attribute(page, '[data-threshold]', 'data-threshold')).toBe('41');
    await expect.poll(shown).toBe(selected(41));
  });

  it('suggest a threshold for a wish, and go there', async () => {
    const wish = page.locator('[data-wish="precision"]');
    await wish.locator('input[type="text"]').fill('25');
    const found = wish.locator('[data-suggested]');
    await found.waitFor();
    const suggested = (await found.getAttribute('data-suggested')) ?? '';
    await found.locator('button').first().click();
    expect(await attribute(page, '[data-threshold]', 'data-threshold')).toBe(suggested);
    await wish.locator('input[type="text"]').fill('100');
    await expect.poll(() => found.count()).toBe(0);
  });

  it('went without a fault or a text that is missing', async () => {
    expect(await rawTexts(page)).toEqual([]);
    expect(open.faults()).toEqual([]);
  });
});

describe('an outcome window', () => {
  it('is asked for where all leads were scored at one moment, and leaves open leads out', async () => {
    const { page, close } = await openPage(browser, addressOf(ran.earlier));
    await page.locator('[data-window]').fill('90');
    const { report: told, leads } = await report(ran.earlier, 90);
    expect([leads.open, told.refusal]).toEqual([0, null]);
    await expect.poll(async () => Number(await attribute(page, '[data-overall-rate]', 'data-overall-rate'))).toBe(told.overall.rate);
    await page.locator('[data-window]').fill('91');
    await page.locator('[data-outcomes="noOutcomes"]').waitFor();
    await close();
  });

  it('is not asked for in a backtest', async () => {
    const { page, close } = await openPage(browser, addressOf(ran.backtest));
    await page.locator('[data-outcomes="told"]').waitFor();
    expect(await page.locator('[data-window]').count()).toBe(0);
    await close();
  });
});

describe.each([
  { language: 'en', scheme: 'light', width: 1440 },
  { language: 'es', scheme: 'dark', width: 390 },
] as const)('for everybody: $language, $scheme, $width pixels', (options) => {
  it('has nothing that keeps somebody out, and is no wider than its window', async () => {
    for (const id of [ran.backtest, ran.now]) {
      const { page, close } = await openPage(browser, addressOf(id), options);
      await page.locator('[data-outcomes="told"] summary').click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.width);
      expect(await rawTexts(page)).toEqual([]);
      await close();
    }
  });
});
