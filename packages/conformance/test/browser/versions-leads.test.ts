import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TRPCClient } from '@trpc/client';
import { addNode, type Document, updateNode } from '@umbral/model';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { importLeads } from '../../src/browser/import.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner, combined, publishedModel } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, sampleOpen, saved } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

/** A real export that may be read here but is no part of the project. */
const REAL = path.resolve(import.meta.dirname, '../../../../../shared/data/xeducation/leads_raw.csv');

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
  model = await publishedModel(api, 'Tried', [combined(20), combined(60)]);
  open = await openPage(browser, `${server.url}/models/${model}/versions?before=1&after=2`);
  ({ page } = open);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const numbers = (text: string | null) => (text?.match(/[\d,]+/g) ?? []).map((each) => Number(each.replaceAll(',', '')));
const compared = () => page.locator('[data-compared="1 2"]');
const shownLeads = async () => Number(await compared().locator('[data-changed-leads]').getAttribute('data-changed-leads'));

/** JSON as RFC 8785 has it, for what rule sets are made of. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`).join(',')}}`;
}

describe('the leads behind a comparison', () => {
  it('are as many as its sentence says, page by page', async () => {
    await compared().locator('[data-changed-lead]').first().waitFor({ timeout: 30_000 });
    const [said = 0] = numbers(await compared().locator('[data-behaviour]').textContent());
    expect(await shownLeads()).toBe(said);
    expect(said).toBeGreaterThan(10);
    const first = await compared().locator('[data-changed-lead]').first().getAttribute('data-changed-lead');
    await compared()
      .getByRole('button', { name: english('changedLeads.next') })
      .click();
    await expect.poll(() => compared().locator('[data-changed-lead]').first().getAttribute('data-changed-lead')).not.toBe(first);
    expect(await rawTexts(page)).toEqual([]);
  });

  it('are those of one move when its figure is pressed, and all again', async () => {
    const all = await shownLeads();
    const figure = compared().locator('[data-moves] button').first();
    const [figured] = numbers(await figure.textContent());
    await figure.click();
    await expect.poll(shownLeads).toBe(figured);
    expect(await figure.getAttribute('aria-pressed')).toBe('true');
    await compared().locator('[data-all-moves]').click();
    await expect.poll(shownLeads).toBe(all);
  });

  it('are not asked for without a sample', async () => {
    await page.locator(`button[aria-label="${english('publish.noSample')}"]`).click();
    await compared().locator('[data-changes]').waitFor();
    await expect.poll(() => compared().locator('[data-behaviour]').count()).toBe(0);
    expect(open.faults()).toEqual([]);
  });
});

describe('a trial that takes longer', () => {
  it('shows how far it is', async () => {
    const address = /\/trpc\/versions\.compare/;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(address, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}/models/${model}/versions?before=1&after=draft`);
    await page.getByRole('progressbar').waitFor();
    release();
    await page.locator('[data-compared="1 draft"]').waitFor();
    await page.unroute(address);
  });
});

describe('many changes', () => {
  it('are shown some at a time', async () => {
    const notes = (count: number) => {
      let document: Document = combined(20);
      for (let n = 0; n < count; n++) document = addNode(document, 'note', `note_${n}`, { x: n, y: 0 });
      return document;
    };
    const many = await publishedModel(api, 'Many', [combined(20), notes(400)]);
    await page.goto(`${server.url}/models/${many}/versions?before=1&after=2`);
    const list = page.locator('[data-changes="400"]');
    await list.waitFor({ timeout: 30_000 });
    expect(await list.locator('li').count()).toBe(20);
    await page.locator('[data-more-changes="380"]').click();
    expect(await list.locator('li').count()).toBe(40);
  });
});

describe('a version', () => {
  it('is exported exactly as it was published, whatever the draft is now', async () => {
    await page.goto(`${server.url}/models/${model}/versions`);
    await page.locator('[data-export="1"]').click();
    const download = page.waitForEvent('download');
    await page.locator('[data-export-target="ruleSet"]:visible').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('tried-v1.rule-set.json');
    const ruleSet: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
    const { checksum } = await api.versions.get.query({ modelId: model, number: 1 });
    expect(createHash('sha256').update(canonical(ruleSet)).digest('hex')).toBe(checksum);
  });

  it('keeps what the studio found with the sample, and tells it later', async () => {
    const document = JSON.parse(JSON.stringify(combined(20)).replaceAll('"VP"', '"Astronaut"')) as Document;
    const { id } = await api.models.create.mutate({ name: 'Odd', document });
    await page.goto(`${server.url}/models/${id}`);
    await sampleOpen(page);
    await page.locator('[data-publish]').click();
    await page.locator('[data-found="1"]').click();
    const shown = await page.getByRole('dialog').locator('[data-finding="valueNeverInSample"]').textContent();
    await page.locator('[data-publish-submit="1"]:not([disabled])').click();
    await page.getByRole('link', { name: english('publish.toVersions') }).click();
    await page.locator('[data-show-findings="1"]').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('[data-finding="valueNeverInSample"]').textContent()).toBe(shown);
    await dialog.getByText('“Built-in sample”').waitFor();
  });
});

describe('two people who publish at once', () => {
  it('one is told who was first, sees what changes since, and publishes after', async () => {
    const [one, other] = [
      await openPage(browser, `${server.url}/models/${model}`),
      await openPage(browser, `${server.url}/models/${model}`),
    ];
    for (const each of [one, other]) {
      await sampleOpen(each.page);
      await each.page.locator('[data-publish]').click();
      await each.page.locator('[data-publish-submit="3"]:not([disabled])').waitFor();
    }
    await Promise.all([one, other].map((each) => each.page.locator('[data-publish-submit="3"]').click()));
    const outcome = ({ page: each }: OpenPage) => each.locator('[data-published="3"], [data-faster]');
    for (const each of [one, other]) await outcome(each).waitFor();
    const lost = (await one.page.locator('[data-faster]').count()) === 1 ? one : other;
    expect(await Promise.all([one, other].map((each) => each.page.locator('[data-published="3"]').count()))).toContain(1);
    expect(await lost.page.locator('[data-faster="versionTaken"]').textContent()).toContain('owner@example.com');
    await lost.page.getByRole('button', { name: english('publish.lookAgain') }).click();
    await lost.page.locator('[data-since="3"]').waitFor();
    await lost.page.locator('[data-publish-submit="4"]:not([disabled])').click();
    await lost.page.locator('[data-published="4"]').waitFor();
    await one.close();
    await other.close();
  });

  it('one is told what the other changed in the draft meanwhile, and goes on from there', async () => {
    const { page: mine, close } = await openPage(browser, `${server.url}/models/${model}`);
    await sampleOpen(mine);
    await mine.locator('[data-publish]').click();
    await mine.locator('[data-publish-submit="5"]:not([disabled])').waitFor();
    const theirs = await openPage(browser, `${server.url}/models/${model}`);
    await sampleOpen(theirs.page);
    await card(theirs.page, 'decides').locator('input').fill('77');
    await saved(theirs.page);
    await mine.locator('[data-publish-submit="5"]').click();
    await mine.locator('[data-faster="staleRevision"]').waitFor();
    expect(await mine.locator('[data-their-changes]').textContent()).toContain('Points 60 → 77');
    await mine.getByRole('button', { name: english('publish.reload') }).click();
    await sampleOpen(mine);
    expect(await card(mine, 'decides').locator('input').inputValue()).toBe('77');
    await mine.locator('[data-publish]').click();
    await mine.locator('[data-publish-submit="5"]:not([disabled])').click();
    await mine.locator('[data-published="5"]').waitFor();
    await theirs.close();
    await close();
  });
});

describe.skipIf(!existsSync(REAL))('a real sample (SKIPPED where ../shared/data is absent)', () => {
  it('is compared in full, with the leads that change', async () => {
    const { leads } = await importLeads(page, server.url, REAL);
    const sample = (await api.samples.list.query()).find(({ source }) => source === 'imported');
    const { fields } = await api.samples.get.query({ id: sample?.id ?? '' });
    const own = fields.map(({ filled: _, values: __, ...field }) => field);
    const drawn = (points: number): Document => {
      const time = { kind: 'comparison', field: 'total_time_spent_on_website', operator: 'atLeast', value: 300, orMissing: false } as const;
      return updateNode({ ...combined(20), fields: own }, 'decides', 'criterion', { points, condition: { kind: 'all', of: [time] } });
    };
    const id = await publishedModel(api, 'Education', [drawn(20), drawn(60)]);
    await page.goto(`${server.url}/models/${id}/versions?before=1&after=2`);
    // The sample that was imported last is the one that is tried.
    const sentence = compared().locator('[data-behaviour]', { hasText: '9,240' });
    await sentence.waitFor({ timeout: 30_000 });
    const [changed = 0, of] = numbers(await sentence.textContent());
    expect(of).toBe(leads);
    expect(changed).toBeGreaterThan(1_000);
    await expect.poll(shownLeads).toBe(changed);
  });
});
