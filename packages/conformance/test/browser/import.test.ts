import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@umbral/server/router';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { signIn } from '../../src/browser/sign-in.ts';

const PARQUET = fileURLToPath(new URL('../../../samples/test/fixtures/duckdb-zstd.parquet', import.meta.url));
const REAL = fileURLToPath(new URL('../../../../../shared/data/edu365/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'umbral-import-'));

let browser: Browser;
let server: RunningServer;
let open: OpenPage;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, `${server.url}/samples/import`);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const leads = (from: number, to: number, plan: string) =>
  Array.from({ length: to - from }, (_, index) => ({
    id: `L${from + index}`,
    plan,
    created_at: `0${(index % 9) + 1}/0${((index * 5) % 7) + 1}/2026`,
    tags: ['a', `b${index % 3}`],
    converted: index % 4 === 0 ? 'yes' : 'no',
  }));
const events = (leadIds: readonly string[]) => leadIds.map((lead_id) => ({ lead_id, type: 'open', at: '2026-07-10T10:00:00Z' }));
const both = (name: string, from: number, to: number, plan: string, ofEvents: readonly string[]) =>
  written(name, JSON.stringify({ leads: leads(from, to, plan), events: events(ofEvents) }));

const next = () => open.page.locator('[data-import-next]:not([disabled])');

async function choose(file: string): Promise<void> {
  await open.page.goto(`${server.url}/samples/import`, { waitUntil: 'networkidle' });
  await open.page.locator('[data-file="leads"]').setInputFiles(file);
}

async function finish(): Promise<{ leads: number; events: number }> {
  await next().click();
  const done = open.page.locator('[data-import-done]');
  await done.waitFor({ timeout: 200_000 });
  return { leads: Number(await done.getAttribute('data-leads')), events: Number(await done.getAttribute('data-events')) };
}

async function samples() {
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers: { cookie: await signIn(server.url) } })],
  });
  return (await api.samples.list.query()).filter(({ source }) => source === 'imported');
}

describe('a Parquet file', () => {
  it('is read where pages may run no WebAssembly', async () => {
    await choose(PARQUET);
    await next().waitFor();
  });

  it('that is none is said to be damaged', async () => {
    await choose(written('none.parquet', 'PAR1 and nothing else'));
    const told = open.page.locator('main [role="alert"]');
    await told.waitFor();
    expect(await told.textContent()).toContain('Parquet');
  });
});

describe('an import', () => {
  it('takes leads and events out of one JSON file, asks for the order of day and month, and leaves young outcomes open', async () => {
    await choose(both('first.json', 0, 60, 'one', ['L1', 'L2', 'L2']));
    await open.page.locator('[data-chosen="events"]').waitFor();
    await next().click();
    expect(await open.page.locator('[data-part="leads"]').inputValue()).toBe('leads');
    expect(await open.page.locator('[data-part="events"]').inputValue()).toBe('events');
    const order = open.page.locator('[data-date-order="created_at"]');
    await order.locator('input[value="dmy"]').check();
    await open.page.locator('[data-outcome-window] input[type=checkbox]').check();
    expect(await finish()).toEqual({ leads: 60, events: 3 });
    const [sample] = await samples();
    expect(sample).toMatchObject({ name: { text: 'first' }, leadCount: 60, eventCount: 3, asOf: Date.UTC(2026, 6, 10, 10) });
    expect(sample?.outcomeCount).toBeLessThan(60);
  });

  it('adds to a sample: new leads, and events of leads that it has already', async () => {
    await choose(both('more.json', 50, 70, 'two', ['L3', 'L65', 'nobody']));
    await open.page.locator('[data-chosen="events"]').waitFor();
    await next().click();
    await open.page.locator('[data-into="append"]').check();
    expect(await finish()).toEqual({ leads: 20, events: 2 });
    expect(await open.page.locator('[data-file-report="events"]').textContent()).toContain('nobody');
    expect(await samples()).toMatchObject([{ name: { text: 'first' }, leadCount: 70, eventCount: 5 }]);
  });

  it('replaces a sample, and nothing before it is finished: a damaged file changes nothing', async () => {
    const many = leads(0, 30_000, 'three').map((lead) => JSON.stringify({ ...lead, padding: 'x'.repeat(300) }));
    await choose(written('damaged.ndjson', [...many, ...Array.from({ length: 1_100 }, () => 'oops')].join('\n')));
    await next().click();
    await open.page.locator('[data-into="replace"]').check();
    await next().click();
    await open.page.locator('[data-import-broken]').waitFor({ timeout: 100_000 });
    expect(await samples()).toMatchObject([{ leadCount: 70, eventCount: 5 }]);
    await choose(written('good.ndjson', many.slice(0, 5).join('\n')));
    await next().click();
    await open.page.locator('[data-into="replace"]').check();
    expect(await finish()).toEqual({ leads: 5, events: 0 });
    expect(await samples()).toMatchObject([{ name: { text: 'first' }, leadCount: 5, eventCount: 0 }]);
  });

  it('that is cancelled leaves nothing', async () => {
    const many = leads(0, 60_000, 'four').map((lead) => JSON.stringify({ ...lead, padding: 'x'.repeat(300) }));
    await choose(written('long.ndjson', many.join('\n')));
    await next().click();
    await next().click();
    const running = open.page.locator('[data-import-running]');
    await running.waitFor();
    await running.locator('button').click();
    await next().waitFor();
    expect(await samples()).toHaveLength(1);
  });

  it('says why a file cannot be read', async () => {
    await choose(written('cut.json', '[{"id": 1},\n{"id": 2, "na'));
    const refused = open.page.locator('[data-refused="jsonCut"]');
    expect(await refused.textContent()).toContain('line 2');
  });
});

describe.skipIf(!existsSync(`${REAL}student_info.csv`))('365, whole (SKIPPED where ../shared/data is absent)', () => {
  it('becomes 40,979 leads and 74,246 events', async () => {
    await choose(`${REAL}student_info.csv`);
    await open.page.locator('[data-file="events"]').setInputFiles(`${REAL}student_engagement.csv`);
    await open.page.locator('[data-file="outcomes"]').setInputFiles(`${REAL}student_purchases.csv`);
    await next().click();
    expect(await finish()).toEqual({ leads: 40_979, events: 74_246 });
    expect((await samples()).map(({ leadCount, eventCount, outcomeCount }) => [leadCount, eventCount, outcomeCount])).toContainEqual([
      40_979, 74_246, 40_979,
    ]);
  });
});
