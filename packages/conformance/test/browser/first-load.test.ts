import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { ASSETS, type RunningServer, startServer } from '../../src/browser/server.ts';
import { createModel } from '../../src/browser/studio.ts';

const KILOBYTE = 1000;
/** All that the studio's first picture takes: the bar, the palette, the drawing. */
const MOST = 350 * KILOBYTE;
/** With the sample's panels, which come once the drawing is painted. */
const MOST_WITH_RESULTS = 420 * KILOBYTE;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const gzipped = (scripts: readonly string[]) =>
  scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`${ASSETS}/${name}`), { level: 9 }).length, 0);

describe('the first load of the studio', () => {
  it.each(['en', 'es'] as const)('is small, in %s', async (language) => {
    const { page, close } = await openPage(browser, server.url, { language });
    await createModel(page, server.url, 'combined');
    const address = page.url();
    const cold = await page.context().newPage();
    await cold.addInitScript(() => {
      // What is fetched while the browser is idle is not part of the first load.
      window.requestIdleCallback = () => 0;
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.react-flow__node')) return;
        performance.mark('drawing');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await cold.goto(address);
    await cold.locator('[data-lead]').waitFor({ timeout: 60_000 });
    const loaded = await cold.evaluate(() => {
      const drawn = performance.getEntriesByName('drawing')[0]?.startTime ?? Number.NaN;
      return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => {
        const script = /\/assets\/([^/]+\.js)$/.exec(name)?.[1];
        // The workers' scripts have limits of their own.
        return script === undefined || /-worker-/.test(script) ? [] : [{ script, isFirst: startTime <= drawn }];
      });
    });
    const names = (first: boolean) => [...new Set(loaded.flatMap(({ script, isFirst }) => (isFirst || !first ? [script] : [])))];
    const [first, all] = [names(true), names(false)];
    console.log(
      `${first.length} scripts, ${(gzipped(first) / KILOBYTE).toFixed(1)} kB gzipped; with the panels ${(gzipped(all) / KILOBYTE).toFixed(1)} kB`,
    );
    expect(first.some((name) => name.startsWith('StudioScreen-'))).toBe(true);
    expect(first.filter((name) => /^(?:en|es)-/.test(name))).toHaveLength(1);
    expect(gzipped(first)).toBeLessThanOrEqual(MOST);
    expect(gzipped(all)).toBeLessThanOrEqual(MOST_WITH_RESULTS);
    await close();
  });
});
