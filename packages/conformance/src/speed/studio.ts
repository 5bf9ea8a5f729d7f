import { loadavg } from 'node:os';
import { fortyCriteria } from '@umbral/benchmarks/material';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/chromium.ts';
import { watchEdits } from '../browser/latency.ts';
import { openPage } from '../browser/page.ts';
import { startServer } from '../browser/server.ts';
import { signIn } from '../browser/sign-in.ts';
import { card } from '../browser/studio.ts';
import { english } from '../browser/texts.ts';
import { callsOf, watchCalls } from './calls.ts';
import { timeColdCompile } from './cold.ts';
import { pageMemory } from './memory.ts';
import { apiOf, importSample, timePages } from './sample.ts';

const EVENTS = 20;
const EDITS = 30;
const COLD = 7;
const PATIENCE = 300_000;
/** Between edits, so that none waits for the one before. */
const REST = 400;

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const say = (what: string, milliseconds: number) => console.log(`${what.padEnd(58)} ${milliseconds.toFixed(1).padStart(10)} ms`);

async function edit(page: Page): Promise<void> {
  await card(page, 'a01').dispatchEvent('click');
  const points = page
    .locator('aside')
    .getByRole('textbox', { name: english('data.points'), exact: true })
    .first();
  await points.click();
  await watchEdits(page);
  for (let number = 0; number < EDITS; number++) {
    const before = await page.evaluate(() => window.umbralEdits.length);
    await page.keyboard.press('Control+a');
    await page.keyboard.press(String(1 + (number % 9)));
    await page.waitForFunction((count) => window.umbralEdits.length > count, before);
    await page.waitForTimeout(REST);
  }
}

async function measure(browser: Browser, url: string, leads: number): Promise<void> {
  console.log(`\n${leads} leads with ${EVENTS} events each (load of the machine: ${loadavg()[0]?.toFixed(1)})`);
  const cookie = await signIn(url);
  const api = apiOf(url, cookie);
  const document = fortyCriteria();
  const sample = await importSample(api, leads, EVENTS);
  say('import through the interface', sample.milliseconds);
  say('all pages of leads from storage, unread', await timePages(url, cookie, sample.id));
  const model = await api.models.create.mutate({ name: 'Forty criteria', document });
  const { page, close } = await openPage(browser, url);
  page.setDefaultTimeout(PATIENCE);
  await watchCalls(page);
  await page.goto(`${url}/models/${model.id}?sample=${sample.id}`);
  await page.locator('[data-lead]').waitFor();
  for (const [what, worker, method] of [
    ['loader: fetch, parse, into columns', 'loader', 'load'],
    ['hand-over to the scorer', 'scoring', 'takeLeads'],
  ] as const)
    say(what, (await callsOf(page, worker, method))[0]?.milliseconds ?? Number.NaN);
  const [taken] = await callsOf(page, 'scoring', 'takeLeads');
  const first = (await callsOf(page, 'scoring', 'preview')).find(({ asked }) => asked > (taken?.asked ?? 0));
  say('first score of all leads, with compiling', first?.milliseconds ?? Number.NaN);
  console.log(`page with its workers, opened: ${(await pageMemory(browser))?.toFixed(0)} MB of its own`);
  await edit(page);
  const edits = await page.evaluate(() => window.umbralEdits);
  const engine = await page.locator('[data-engine]').getAttribute('data-engine');
  say(`edit to repainted histogram, median of ${edits.length}`, middle(edits.map(({ total }) => total)));
  say(`of that the engine (${engine})`, middle(edits.map((each) => each.engine)));
  console.log(`page with its workers, edited: ${(await pageMemory(browser))?.toFixed(0)} MB of its own`);
  const cold: number[] = [];
  for (let time = 0; time < COLD; time++) cold.push(await timeColdCompile(page, document));
  say(`cold compile of the document in a new worker, median of ${COLD}`, middle(cold));
  await close();
}

/** Measures the whole studio in a real browser, on the real server, with samples of these sizes, and prints what it finds. */
export async function measureStudio(sizes: readonly number[]): Promise<void> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    for (const leads of sizes) await measure(browser, server.url, leads);
  } finally {
    await browser.close();
    await server.stop();
  }
}
