import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';

const BAD_PAGE = `<!doctype html><link rel="icon" href="data:,"><main>Bad</main>
<script>console.error('planted error')</script><script>throw new Error('planted exception')</script><script src="/missing.js"></script>`;

const host = createServer(({ url }, response) => {
  response.writeHead(url === '/missing.js' ? 404 : 200, { 'content-type': 'text/html' }).end(BAD_PAGE);
});
let browser: Browser;

beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  host.closeAllConnections();
  host.close();
});

it('reports what goes wrong on a page', async () => {
  const { faults, close } = await openPage(browser, `http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { signedIn: false });
  const all = faults().join('\n');
  expect(all).toContain('console error: planted error');
  expect(all).toContain('exception: planted exception');
  expect(all).toMatch(/404: .*missing\.js/);
  await close();
});
