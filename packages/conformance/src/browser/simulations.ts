import { setTimeout } from 'node:timers/promises';
import type { RouterInputs } from '@umbral/server/router';
import type { Page } from 'playwright-core';
import type { asOwner } from './publishing.ts';
import { english } from './texts.ts';

type Api = Awaited<ReturnType<typeof asOwner>>;
type Wanted = RouterInputs['simulations']['start'];

const PATIENCE = 60_000;
const EVERY = 100;

const BATCH = 1_000;
const EVENTS = 4;
const DAY = 86_400_000;
const AS_OF = Date.UTC(2026, 10, 1);

/** Imports so many leads, each with some events, whose scores take a while. Returns the sample's id. */
export async function longSample(api: Api, leadCount: number): Promise<string> {
  const { id } = await api.samples.begin.mutate({ name: 'Many leads', fields: [], events: [], asOf: AS_OF });
  const events = Array.from({ length: EVENTS }, (_each, place) => ({
    type: 'pricing_page_viewed',
    at: AS_OF - (EVENTS - place) * DAY,
    properties: {},
  }));
  for (let batch = 0; batch * BATCH < leadCount; batch++) {
    const leads = Array.from({ length: BATCH }, (_each, place) => ({
      id: `lead-${batch * BATCH + place}`,
      attributes: {},
      events,
      outcome: null,
      outcomeAt: null,
    }));
    await api.samples.append.mutate({ id, batch, leads });
  }
  const eventCount = leadCount * events.length;
  const report = {
    files: [],
    leads: leadCount,
    events: eventCount,
    outcomesKnown: 0,
    converted: 0,
    columns: [],
    asOf: AS_OF,
    asOfSource: 'events' as const,
  };
  await api.samples.finish.mutate({ id, leadCount, eventCount, report });
  return id;
}

/**
 * Runs a version of a scoring model over the built-in sample to its end; returns its id. `daysBefore`: a backtest, so many days before each
 * outcome; null for all leads at the sample's own moment.
 */
export async function runVersion(api: Api, modelId: string, number: number, daysBefore: number | null = null): Promise<string> {
  const [sample] = (await api.samples.list.query()).filter(({ source }) => source === 'builtIn');
  if (!sample) throw new Error('The built-in sample is not there.');
  const wanted: Wanted = {
    modelId,
    source: { kind: 'version', number },
    sampleId: sample.id,
    moment: daysBefore === null ? { kind: 'at', now: sample.asOf } : { kind: 'backtest', daysBefore, until: sample.asOf },
    engine: 'auto',
  };
  const { id } = await api.simulations.start.mutate(wanted);
  for (const until = Date.now() + PATIENCE; Date.now() < until; await setTimeout(EVERY)) {
    const { state, problem } = await api.simulations.get.query({ id });
    if (state === 'done') return id;
    if (state === 'failed') throw new Error(`The run has failed: ${problem}`);
  }
  throw new Error('The run has not ended in time.');
}

declare global {
  interface Window {
    umbralRun: { states: string[]; shares: number[] };
  }
}

/** From now on, notes what the page tells of a run: its states, and how far it is in per cent. */
export async function watchRun(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Window['umbralRun'] = { states: [], shares: [] };
    window.umbralRun = seen;
    new MutationObserver(() => {
      const state = document.querySelector('[data-simulation]')?.getAttribute('data-simulation');
      const share = document.querySelector('[data-run-progress]')?.getAttribute('data-run-progress');
      if (state && seen.states.at(-1) !== state) seen.states.push(state);
      if (share && seen.shares.at(-1) !== Number(share)) seen.shares.push(Number(share));
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

export const seenOfRun = (page: Page): Promise<Window['umbralRun']> => page.evaluate(() => window.umbralRun);

/** Starts a run of a scoring model's draft over a sample from the list of runs, as a person does; returns its id once its screen is there. */
export async function startFromScreen(page: Page, run: { model: string; sample: string; daysBefore: number | null }): Promise<string> {
  await page.locator('[data-new-simulation]').first().click();
  const dialog = page.locator('[data-start-simulation]');
  await dialog.locator('input[data-choose-model]').click();
  await page.locator('[role="option"]:visible', { hasText: run.model }).click();
  await dialog.locator('input[data-choose-sample]').click();
  await page.locator('[role="option"]:visible', { hasText: run.sample }).click();
  if (run.daysBefore !== null) {
    await dialog.locator('[data-when="backtest"]').check();
    await dialog.getByRole('textbox', { name: english('simulate.daysBefore') }).fill(String(run.daysBefore));
  }
  await dialog.locator('button[type="submit"]:enabled').click();
  await page.waitForURL(/\/simulations\/[\da-f-]+$/);
  return page.url().split('/').at(-1) ?? '';
}
