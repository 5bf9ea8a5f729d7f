import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const MEGABYTE_IN_KILOBYTES = 1024;

/**
 * What the largest page holds with all its workers, in MB: the memory of its process that it shares with no other. Null where the system
 * does not tell (it does on Linux). `performance.measureUserAgentSpecificMemory` would want a page that is isolated from all others.
 */
export async function pageMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMemory(id));
  const known = renderers.filter((each) => each !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function privateMemory(process: number): number | null {
  try {
    const lines = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / MEGABYTE_IN_KILOBYTES;
  } catch {
    return null;
  }
}
