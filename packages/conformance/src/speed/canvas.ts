import { loadavg } from 'node:os';
import { launchBrowser } from '../browser/chromium.ts';
import { startServer } from '../browser/server.ts';
import { compareWithBare, type Measured } from '../flow/compare.ts';

const TIMES = 5;
const inMs = (value: number) => `${value.toFixed(1)} ms`;

function tell(what: string, { opening, work, frames }: Measured): void {
  const { median, slow, mean, count } = frames;
  console.log(
    `${what}: open in ${inMs(opening)} (median of ${TIMES}; main thread ${inMs(work)}); while dragging ${(1000 / mean).toFixed(0)} frames a second,`,
  );
  console.log(`  from frame to frame ${inMs(median)} at the median, ${inMs(slow)} at the 95th percentile of ${count}`);
}

/** Measures a large drawing in the studio beside a bare React Flow, and prints what it finds. */
export async function measureCanvas(): Promise<void> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    console.log(`500 nodes and 800 edges (load of the machine: ${loadavg()[0]?.toFixed(1)})`);
    const { ours, bare } = await compareWithBare(browser, server.url, TIMES);
    tell('the studio', ours);
    tell('a bare React Flow', bare);
    console.log(
      `opening: ${(ours.opening / bare.opening).toFixed(2)} times the bare one; frames: ${(ours.frames.mean / bare.frames.mean).toFixed(2)} times as long`,
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}
