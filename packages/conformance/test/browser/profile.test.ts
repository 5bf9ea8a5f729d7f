import type { LeadRecord } from '@umbral/samples';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { asOwner } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english } from '../../src/browser/texts.ts';

const DAY = 86_400_000;
const AS_OF = Date.UTC(2026, 5, 1);

let browser: Browser;
let server: RunningServer;
let sample: string;

const leads: LeadRecord[] = Array.from({ length: 40 }, (_, n) => ({
  id: `lead-${n}`,
  attributes: { country: n % 4 === 0 ? 'Perú' : 'Chile', employees: n, created_at: Date.UTC(2026, n % 3, 5) },
  events: n % 2 === 0 ? [{ type: 'page_viewed', at: AS_OF - 3 * DAY, properties: { path: '/pricing' } }] : [],
  outcome: n % 5 === 0,
  outcomeAt: n % 5 === 0 ? AS_OF - n * DAY : null,
}));
const report = {
  files: [],
  columns: [],
  leads: 40,
  events: 20,
  converted: 8,
  outcomesKnown: 40,
  asOf: AS_OF,
  asOfSource: 'chosen' as const,
};

/** Imports leads, into a new sample or one that is there. */
async function importLeads(into: { kind: 'new' } | { kind: 'append'; sampleId: string }, sent: LeadRecord[]): Promise<string> {
  const api = await asOwner(server.url);
  const { id } = await api.samples.begin.mutate({
    name: 'Spring',
    into,
    fields: [
      { key: 'country', type: 'text', label: { text: 'Country' }, filled: 40 },
      { key: 'employees', type: 'number', label: { text: 'Employees' }, filled: 40 },
      { key: 'created_at', type: 'date', label: { text: 'Created' }, filled: 40 },
    ],
    events: [{ key: 'page_viewed', label: { text: 'Visits' }, properties: [{ key: 'path', type: 'text', label: { text: 'Page' } }] }],
    asOf: AS_OF,
  });
  await api.samples.append.mutate({ id, batch: 0, leads: sent });
  return (await api.samples.finish.mutate({ id, leadCount: sent.length, eventCount: sent.flatMap(({ events }) => events).length, report }))
    .id;
}

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  sample = await importLeads({ kind: 'new' }, leads);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('the profile of a sample is reached from the list, and tells what its leads hold', async () => {
  const { page, faults, close } = await openPage(browser, `${server.url}/samples`);
  await page.getByRole('link', { name: 'Spring' }).click();
  await page.locator(`[data-profile="${sample}"] [data-field]`).first().waitFor();
  const field = async (key: string) => (await page.locator(`[data-field="${key}"]`).textContent()) ?? '';
  expect(await field('country')).toMatch(/Chile.*30.*Perú.*10/);
  expect(await field('employees')).toContain('median 19');
  expect(await page.locator('[data-kind="page_viewed"]').textContent()).toMatch(/20 events.*50%.*1 to 7 days ago20/);
  const conversions = page.locator('[data-over-time] [data-columns] title');
  expect((await conversions.allTextContents()).filter((text) => !text.endsWith(': 0'))).toHaveLength(6);
  expect(await page.locator('[data-by-creation] [data-columns] title').count()).toBe(3);
  await page.locator('[data-search-fields]').fill('empl');
  await page.locator('[data-field="country"]').waitFor({ state: 'detached' });
  expect(await page.locator('[data-field]').count()).toBe(1);
  expect(faults()).toEqual([]);
  await close();
});

it('it tells of what was appended, and the sample can be renamed and deleted from it', async () => {
  await importLeads({ kind: 'append', sampleId: sample }, [
    { id: 'new', attributes: { country: 'Bolivia' }, events: [], outcome: null, outcomeAt: null },
  ]);
  const { page, faults, close } = await openPage(browser, `${server.url}/samples/${sample}`);
  await page.locator('[data-field="country"]').getByText('Bolivia').waitFor();
  expect(await page.locator(`a[href="/samples/import?into=${sample}"]`).count()).toBe(1);
  await page.locator('[data-sample-menu]').click();
  await page.getByRole('menuitem', { name: english('samples.rename') }).click();
  await page.locator('[role="dialog"] input').fill('Autumn');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Autumn' }).waitFor();
  await page.locator('[data-sample-menu]').click();
  await page.getByRole('menuitem', { name: english('samples.remove') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: english('samples.remove') })
    .click();
  await page.waitForURL(`${server.url}/samples`);
  await page.locator('[data-sample]').first().waitFor();
  expect(await page.getByText('Autumn').count()).toBe(0);
  expect(faults().filter((fault) => !/samples\.(get|profile)/.test(fault))).toEqual([]);
  await close();
});
