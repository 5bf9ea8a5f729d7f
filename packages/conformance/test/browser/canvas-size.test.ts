import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { compareWithBare } from '../../src/flow/compare.ts';

/**
 * Both are measured in the same run, by turns, so that a slow or busy machine slows both; of the opening what the main thread was busy, for
 * our workers need a processor too that a busy machine does not have. What is aimed at is 1.5 times on the clock for opening
 * (`npm run bench:studio -- canvas`), which is 2.6 to 2.9 times the main thread's work, and the same frames. The limits leave room for a
 * neighbour that wakes up in the middle, and are still below what one needless drawing of all cards costs, at the opening or at each frame.
 */
const OPENING = 3.6;
const FRAMES = 1.8;
const TIMES = 3;

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

describe('500 nodes and 800 edges', () => {
  it('open and are dragged about as fast as in a bare React Flow', async () => {
    const { ours, bare } = await compareWithBare(browser, server.url, TIMES);
    console.log(JSON.stringify({ ours, bare }));
    expect(ours.work / bare.work).toBeLessThanOrEqual(OPENING);
    expect(ours.frames.mean / bare.frames.mean).toBeLessThanOrEqual(FRAMES);
  });
});
