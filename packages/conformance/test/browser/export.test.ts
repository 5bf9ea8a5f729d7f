import { createTRPCClient, httpLink } from '@trpc/client';
import { factsPreparer, type Lead } from '@umbral/evaluator';
import { readLeadRows } from '@umbral/samples';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { exportRuleSet, runStages, valueAt } from '../../src/browser/rule-set.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { signIn } from '../../src/browser/sign-in.ts';
import { bandCounts, createModel, sampleOpen } from '../../src/browser/studio.ts';

let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  ({ page } = await openPage(browser, server.url));
  await createModel(page, server.url, 'combined');
  await sampleOpen(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The open sample: its moment and all its leads, from the server. */
async function openSample(): Promise<{ asOf: number; leads: Lead[] }> {
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers: { cookie: await signIn(server.url) } })],
  });
  const id = (await page.locator('[data-sample-open]').getAttribute('data-sample-open')) ?? '';
  const { asOf } = await api.samples.get.query({ id });
  const leads: Lead[] = [];
  for (let after: number | null = null; ; ) {
    const part: Awaited<ReturnType<typeof api.samples.leads.query>> = await api.samples.leads.query({ id, after, limit: 1_000 });
    leads.push(...readLeadRows(part.rows));
    after = part.next;
    if (after === null) return { asOf, leads };
  }
}

describe('the exported rule set', () => {
  it('gives every lead of the sample the same band in json-logic-js as on the screen', async () => {
    const ruleSet = await exportRuleSet(page);
    const [bands] = ruleSet.outputs.bands;
    const { asOf, leads } = await openSample();
    const prepare = factsPreparer(ruleSet.input);
    const countsAt = (now: number) => {
      const counts: Record<string, number> = {};
      for (const lead of leads) {
        const band = String(valueAt(runStages(ruleSet, prepare(lead, now)), bands?.path ?? ''));
        counts[band] = (counts[band] ?? 0) + 1;
      }
      return counts;
    };
    const shown = await bandCounts(page);
    expect(countsAt(asOf)).toEqual(shown);
    expect(countsAt(asOf + 30 * 86_400_000)).not.toEqual(shown);
  });
});
