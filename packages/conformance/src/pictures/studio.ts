// Makes docs/pictures/studio.png: the combined template over the built-in sample, in the real app.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../browser/chromium.ts';
import { openPage } from '../browser/page.ts';
import { startServer } from '../browser/server.ts';
import { chooseLead, createModel, sampleOpen, saved } from '../browser/studio.ts';

const PICTURE = path.resolve(import.meta.dirname, '../../../../docs/pictures/studio.png');

mkdirSync(path.dirname(PICTURE), { recursive: true });
const server = await startServer();
const browser = await launchBrowser();
try {
  const { page } = await openPage(browser, server.url, { width: 1440, height: 900 });
  await createModel(page, server.url, 'combined');
  await sampleOpen(page);
  await saved(page);
  await chooseLead(page, 3);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await server.stop();
}
console.log(`Wrote ${PICTURE}`);
