import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import {
  card,
  chooseLead,
  chooseLeadById,
  contributions,
  createModel,
  leadScore,
  sampleOpen,
  selectedCards,
} from '../../src/browser/studio.ts';
import { rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  await open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const cents = (value: number): number => Math.round(value * 100);

/** What the edges into each card carry, as shown, in hundredths, beside what the card says came in. */
async function carried(page: Page): Promise<[card: string, shown: number, raw: number][]> {
  const edges = await page
    .locator('path[data-points]')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('data-target') ?? '', Number(each.getAttribute('data-points'))] as const));
  const raws = await page
    .locator('.react-flow__node [data-live-raw]')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('data-live') ?? '', Number(each.getAttribute('data-live-raw'))] as const));
  const raw = new Map(raws);
  return [...new Set(edges.map(([target]) => target))].map((target) => {
    const shown = edges.filter(([each]) => each === target).reduce((sum, [, points]) => sum + cents(points), 0);
    return [target, shown, cents(raw.get(target) ?? Number.NaN)];
  });
}

const states = (page: Page): Promise<string[]> =>
  page.locator('.react-flow__node [data-live]').evaluateAll((all) => all.map((each) => each.getAttribute('data-state') ?? ''));

/** Goes through the sample's leads until a card is in this state. */
async function firstInState(page: Page, state: string): Promise<void> {
  const found = page.locator(`.react-flow__node [data-state="${state}"]`);
  for (let number = 1; number <= 60 && (await found.count()) === 0; number += 1) {
    await chooseLeadById(page, `lead-${String(number).padStart(4, '0')}`);
  }
  expect(await found.count()).toBeGreaterThan(0);
}

async function addsUp(page: Page): Promise<void> {
  const found = await carried(page);
  for (const [, shown, raw] of found) expect(shown).toBe(raw);
  const lines = await contributions(page);
  expect(lines.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(await leadScore(page), 9);
}

describe('the overlay of a chosen lead', () => {
  it('adds up, into every card and to the score, for every kind of lead', async () => {
    const { page } = open;
    const seen = new Set<string>();
    for (const template of ['combined', 'fit'] as const) {
      await createModel(page, server.url, template);
      await sampleOpen(page);
      await page.locator('[data-contributions]').waitFor();
      for (const place of [0, 4, 12, 25, 40]) {
        await chooseLead(page, place);
        expect((await carried(page)).length).toBeGreaterThan(1);
        await addsUp(page);
        for (const state of await states(page)) seen.add(state);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['matched', 'unmatched', 'limited', 'decayed', 'missing']));
  });

  it('adds up for a lead that is disqualified too', async () => {
    const { page } = open;
    await createModel(page, server.url, 'fit');
    await sampleOpen(page);
    await firstInState(page, 'disqualified');
    await addsUp(page);
    expect((await contributions(page)).map(({ kind }) => kind)).toContain('disqualifier');
  });

  it('shows nothing that flows into the score of a lead outside the audience', async () => {
    const { page } = open;
    await createModel(page, server.url, 'product');
    await sampleOpen(page);
    await firstInState(page, 'outside');
    expect((await carried(page)).map(([target]) => target)).not.toContain('score');
    expect(await card(page, 'score').locator('[data-live]').getAttribute('data-state')).toBe('outside');
  });

  it('tells why in words, leads to the card, and is copied as text', async () => {
    const { page } = open;
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    await chooseLead(page, 3);
    const fold = page.locator('[data-explain]').first();
    await fold.focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    const line = page.locator('[data-line]').first();
    const node = (await line.getAttribute('data-node')) ?? '';
    await line.focus();
    await page.keyboard.press('Enter');
    expect(await selectedCards(page)).toEqual([node]);
    expect(await card(page, node).isVisible()).toBe(true);
    await page.locator('[data-copy]').click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(String(await leadScore(page)));
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(await rawTexts(page)).toEqual([]);
    expect(open.faults()).toEqual([]);
  });
});
