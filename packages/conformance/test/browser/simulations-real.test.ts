import type { TRPCClient } from '@trpc/client';
import type { Document } from '@umbral/model';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { importFiles, importLeads } from '../../src/browser/import.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { asOwner } from '../../src/browser/publishing.ts';
import { areaOf, enquiryModel, enquiryScore, studentModel, studentScore, type Tally, tallyOf } from '../../src/browser/real/models.ts';
import { enquiries, isRealHere, STUDENT_FILES, students, X_EDUCATION_FILE } from '../../src/browser/real/rows.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { seenOfRun, startFromScreen, watchRun } from '../../src/browser/simulations.ts';
import { bandCounts, scoreCounts } from '../../src/browser/studio.ts';
import { rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let api: TRPCClient<AppRouter>;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  api = await asOwner(server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Sample = Awaited<ReturnType<TRPCClient<AppRouter>['samples']['get']['query']>>;
type Job = {
  take: (page: Page) => Promise<{ leads: number }>;
  /** Days before each outcome; null: all leads at the sample's own moment. */
  daysBefore: number | null;
  draw: (sample: Sample) => Document;
  /** What comes out, counted from the files alone. */
  count: (sample: Sample) => Tally;
};

const DAY = 86_400_000;
const X_EDUCATION: Job = {
  take: (page) => importLeads(page, server.url, X_EDUCATION_FILE),
  daysBefore: null,
  draw: ({ fields }) => enquiryModel(fields.map(({ key, type, label }) => ({ key, type, label }))),
  count: () => tallyOf(enquiries().map((lead) => ({ score: enquiryScore(lead), converted: lead.converted }))),
};
const STUDENTS: Job = {
  take: (page) => importFiles(page, server.url, STUDENT_FILES),
  daysBefore: 7,
  draw: ({ events }) => studentModel(events),
  count: ({ asOf }) =>
    tallyOf(students().map((student) => ({ score: studentScore(student, 7, asOf / DAY), converted: student.bought !== null }))),
};

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

function realJob(name: string, job: Job, expected: { leads: number; converted: number }) {
  let open: OpenPage;
  let page: Page;
  let id: string;
  let tally: Tally;
  let address: string;
  let sampleName: string;

  beforeAll(async () => {
    open = await openPage(browser, server.url);
    ({ page } = open);
    await job.take(page);
    const [newest] = await api.samples.list.query();
    const sample = await api.samples.get.query({ id: newest?.id ?? '' });
    sampleName = 'text' in sample.name ? sample.name.text : '';
    tally = job.count(sample);
    await api.models.create.mutate({ name, document: job.draw(sample) });
    address = `${server.url}/simulations`;
  });
  afterAll(() => open?.close());

  const attribute = async (selector: string, of: string) => Number(await page.locator(selector).first().getAttribute(of));
  const counted = async () => {
    await page.locator('[data-total-leads]').waitFor();
    return attribute('[data-total-leads]', 'data-total-leads');
  };

  it('is counted as it is known to be', () => {
    expect({ leads: sum(tally.map(({ leads }) => leads)), converted: sum(tally.map(({ converted }) => converted)) }).toEqual(expected);
  });

  it('is run from the screen, and watched until it is done', async () => {
    await page.goto(address);
    await watchRun(page);
    id = await startFromScreen(page, { model: name, sample: sampleName, daysBefore: job.daysBefore });
    await page.locator('[data-simulation="done"]').waitFor({ timeout: 120_000 });
    const { states, shares } = await seenOfRun(page);
    expect(states.at(-1)).toBe('done');
    expect(['queued', 'running']).toContain(states[0]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await api.simulations.get.query({ id })).toMatchObject({ state: 'done', done: expected.leads, of: expected.leads });
  });

  it('shows each lead in a bar and a band: the server says so, and so does counting', async () => {
    await page.locator('[data-line-table]').waitFor();
    const { histogram, bands, leads, scored } = await api.simulations.statistics.query({ id, score: 'sum' });
    expect([leads, scored]).toEqual([expected.leads, expected.leads]);
    expect(await attribute('[data-histogram]', 'data-histogram')).toBe(expected.leads);
    const bars = await scoreCounts(page);
    const { from, width, counts } = histogram ?? { from: 0, width: 1, counts: [] };
    expect(bars).toEqual(Object.fromEntries(counts.flatMap((count, bar) => (count > 0 ? [[String(from + bar * width), count]] : []))));
    const barOf = (score: number) => String(from + Math.min(counts.length - 1, Math.floor((score - from) / width)) * width);
    const byHand: Record<string, number> = {};
    for (const { score, leads: count } of tally) byHand[barOf(score)] = (byHand[barOf(score)] ?? 0) + count;
    expect(bars).toEqual(byHand);
    const held = (low: number, high: number) =>
      sum(tally.filter(({ score }) => score >= low && score < high).map(({ leads: count }) => count));
    expect(await bandCounts(page)).toEqual({ hot: held(70, 101), warm: held(40, 70), cold: held(0, 40) });
    expect(Object.fromEntries(bands.map((band) => [band.id, band.leads]))).toEqual(await bandCounts(page));
  });

  it('lists its leads, the best first, and those that converted', async () => {
    await page.locator('[data-view="leads"]').click();
    expect(await counted()).toBe(expected.leads);
    const [best] = (await api.simulations.leads.query({ id, score: 'sum', ...FIRST, offset: 0, limit: 1 })).rows;
    expect(best?.scores.sum).toBe(tally.at(-1)?.score);
    await page.locator('[data-index="0"]', { hasText: best?.lead ?? '' }).waitFor();
    await page.goto(`${address}/${id}?view=leads&outcome=yes`);
    expect(await counted()).toBe(expected.converted);
    await page.goto(`${address}/${id}?view=leads&outcome=yes&from=40`);
    expect(await counted()).toBe(sum(tally.filter(({ score }) => score >= 40).map(({ converted }) => converted)));
  });

  it('says what its outcomes say: rate, area, bands and tenths', async () => {
    await page.locator('[data-clear-filter]').first().click();
    await page.locator('[data-view="outcomes"]').click();
    await page.locator('[data-outcomes="told"] [data-rates="bands"]').waitFor();
    const { report, leads } = await api.simulations.outcomes.query({ id, score: 'sum', window: null });
    expect(leads).toMatchObject({ counted: expected.leads, unknown: 0, unscored: 0 });
    const [rate, area] = [await attribute('[data-overall-rate]', 'data-overall-rate'), await attribute('[data-area]', 'data-area')];
    expect([rate, area]).toEqual([report.overall.rate, report.findings?.area.auc]);
    expect(rate).toBeCloseTo(expected.converted / expected.leads, 12);
    expect(area).toBeCloseTo(areaOf(tally), 12);
    expect(await page.locator('[data-rates="deciles"] [data-level]').count()).toBe(report.findings?.deciles.length);
    const [hot] = (report.findings?.bands ?? []).filter(({ band }) => band === 'hot');
    const hots = tally.filter(({ score }) => score >= 70);
    expect(hot?.converted).toBe(sum(hots.map(({ converted }) => converted)));
    expect(await page.locator('[data-rates="bands"] [data-level="hot"]').textContent()).toContain(hot?.converted.toLocaleString('en-GB'));
  });

  it('went without a fault or a text that is missing', async () => {
    expect(await rawTexts(page)).toEqual([]);
    expect(open.faults()).toEqual([]);
  });
}

const FIRST = {
  sort: 'score',
  descending: true,
  filter: { bands: null, from: null, to: null, outcome: 'any', search: '' },
} as const;

describe.skipIf(!isRealHere)('X Education, whole, simulated (SKIPPED where ../shared/data is absent)', () =>
  realJob('Enquiries', X_EDUCATION, { leads: 9_240, converted: 3_561 }),
);
describe.skipIf(!isRealHere)('365, whole, simulated seven days before each outcome (SKIPPED where ../shared/data is absent)', () =>
  realJob('Students', STUDENTS, { leads: 40_979, converted: 3_138 }),
);
