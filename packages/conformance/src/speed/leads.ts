import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { fortyCriteria, NOW } from '@umbral/benchmarks/material';
import { launchBrowser } from '../browser/chromium.ts';
import { openPage } from '../browser/page.ts';
import { startServer } from '../browser/server.ts';
import { signIn } from '../browser/sign-in.ts';
import { mainThreadClock } from '../flow/measure.ts';
import { apiOf, importSample } from './sample.ts';
import { bareList, type Pace, type Scrolled, scrollRows } from './scrolling.ts';

const LEADS = 100_000;
const EVENTS = 3;
const FRAMES = 300;
const LIST = '[data-grid-scroller]';
/** A fast wheel, and the scroll bar dragged from end to end within some seconds. */
const PACES: readonly { name: string; pace: Pace }[] = [
  { name: 'by wheel, 60 pixels a frame', pace: { pixels: 60 } },
  { name: 'by the scroll bar, end to end', pace: 'through' },
];

type Measured = Scrolled & { work: number };

function tell(what: string, { perSecond, slow, longest, longTasks, work, blank, idle, rows, requests, frames }: Measured): void {
  console.log(`  ${what}: ${perSecond.toFixed(1)} frames a second, main thread ${work.toFixed(1)} ms a frame,`);
  console.log(`    95th percentile ${slow.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${longTasks} tasks over 50 ms,`);
  console.log(
    `    ${blank} of ${frames} frames with a blank row (${idle} with nothing under way), ${rows} rows at most, ${requests} requests`,
  );
}

/** Measures how the leads of a large run scroll beside a list that is written by hand, and prints what it finds. */
export async function measureLeads(): Promise<void> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const cookie = await signIn(server.url);
    const api = apiOf(server.url, cookie);
    const sample = await importSample(api, LEADS, EVENTS);
    const model = await api.models.create.mutate({ name: 'Forty criteria', document: fortyCriteria() });
    const { id } = await api.simulations.start.mutate({
      modelId: model.id,
      source: { kind: 'draft', revision: 1 },
      sampleId: sample.id,
      moment: { kind: 'at', now: NOW },
      engine: 'sql',
    });
    while ((await api.simulations.get.query({ id })).finishedAt === null) await setTimeout(200);
    console.log(`The list of a run's ${LEADS} leads (load of the machine: ${loadavg()[0]?.toFixed(1)})`);
    const { page } = await openPage(browser, `${server.url}/simulations/${id}?view=leads`);
    await page.locator(`[data-total-leads="${LEADS}"]`).waitFor();
    const clock = await mainThreadClock(page);
    const measure = async (selector: string, pace: Pace): Promise<Measured> => {
      const before = await clock();
      const scrolled = await scrollRows(page, selector, pace, FRAMES);
      return { ...scrolled, work: ((await clock()) - before) / FRAMES };
    };
    for (const { name, pace } of PACES) {
      console.log(`${name}:`);
      const ours = await measure(LIST, pace);
      const bare = await measure(await bareList(page, LIST), pace);
      await page.locator('[data-bare]').evaluate((list) => list.remove());
      tell('the leads', ours);
      tell('a list written by hand', bare);
      console.log(`  frames took ${(bare.perSecond / ours.perSecond).toFixed(2)} times as long as the bare one's`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
