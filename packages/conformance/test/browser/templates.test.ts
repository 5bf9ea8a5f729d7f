import { readFileSync } from 'node:fs';
import { TEMPLATES, type TemplateId } from '@umbral/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, contributions, createModel, leadScore, sampleOpen, scoreCounts } from '../../src/browser/studio.ts';
import { rawTexts } from '../../src/browser/texts.ts';

const DRAWN = (Object.keys(TEMPLATES) as TemplateId[]).filter((id) => TEMPLATES[id]().nodes.length > 0);

let browser: Browser;
let server: RunningServer;
let open: OpenPage;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Chooses a target in the export menu and reads the file that the browser saves. */
async function exported(page: Page, target: string): Promise<string> {
  await page.locator('[data-export]').click();
  const download = page.waitForEvent('download');
  await page.locator(`[data-export-target="${target}"]`).click();
  return readFileSync(await (await download).path(), 'utf8');
}

describe.each(DRAWN)('the template %s in the studio', (id) => {
  it('scores the built-in sample at once, without a problem, and explains a lead by lines that add up', async () => {
    const { page } = open;
    await createModel(page, server.url, id);
    await sampleOpen(page);
    await expect.poll(async () => Object.keys(await scoreCounts(page)).length).toBeGreaterThan(3);
    expect(await page.locator('[data-problems]').getAttribute('data-problems')).toBe('0');
    const lines = await contributions(page);
    expect(lines.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(await leadScore(page), 6);
    expect(await rawTexts(page)).toEqual([]);
    expect(open.faults()).toEqual([]);
  });
});

describe('what leaves the studio', () => {
  beforeAll(async () => {
    await createModel(open.page, server.url, 'matrix');
    await sampleOpen(open.page);
  });

  it('is a rule set in stages, and one without', async () => {
    expect(JSON.parse(await exported(open.page, 'ruleSet'))).toMatchObject({ format: 'umbral.rule-set' });
    expect(Object.keys(JSON.parse(await exported(open.page, 'flat')).scores)).toEqual(['engagement', 'fit', 'total']);
  });

  it('is a statement for each database', async () => {
    for (const target of ['postgres', 'duckdb']) expect(await exported(open.page, target)).toMatch(/^with [\s\S]*"score_total"/);
  });

  it('is a module that runs by itself', async () => {
    const source = await exported(open.page, 'module');
    const { score } = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
    const lead = { attributes: { employees: 500, industry: 'Software', seniority: 'VP' }, events: [] };
    expect(score(lead, 0)).toMatchObject({ scores: { fit: 65, engagement: 0, total: 26 } });
  });

  it('is a text that says what a lead gets, in words', async () => {
    const text = await exported(open.page, 'prose');
    expect(text).toMatch(/^# Fit × engagement grade\n/);
    expect(text).not.toMatch(/template\.|label\.|undefined/);
  });
});

describe('what the linter finds', () => {
  it('is said, mended in one click, and undone', async () => {
    const { page } = open;
    await createModel(page, server.url, 'combined');
    await sampleOpen(page);
    await card(page, 'fit').click({ position: { x: 20, y: 10 } });
    const maximum = page.locator('aside').getByRole('textbox', { name: 'Maximum', exact: true });
    await maximum.fill('400');
    const problems = page.locator('[data-problems]');
    await expect.poll(() => problems.getAttribute('data-problems')).toBe('1');
    await problems.click();
    await page.locator('[data-diagnostic="limitNeverBinds"] button', { hasText: 'Mend it' }).click();
    await expect.poll(() => problems.getAttribute('data-problems')).toBe('0');
    expect(await maximum.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.locator('[data-palette="note"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => problems.getAttribute('data-problems')).toBe('1');
  });
});
