import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checksumOf, writeBundle } from '@umbral/bundle';
import { TEMPLATES } from '@umbral/model';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { plantedScript } from '../../src/browser/planted.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { english, rawTexts, textIn } from '../../src/browser/texts.ts';

/** A browser ends a busy worker when it finds the time. */
const ENDING = { timeout: 10_000 };
const WORKER = /\/assets\/bundle-worker-/;
const say = { en: () => 'x', es: () => 'x' };
const whole = writeBundle({ document: TEMPLATES.combined(), name: 'From elsewhere', say })?.bytes ?? new Uint8Array();

const stored = (files: Record<string, Uint8Array>) => zipSync(files, { level: 0 });
const jsonOf = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
/** The bundle with another manifest. */
const stating = (more: object) => {
  const parts = unzipSync(whole);
  return stored({ ...parts, 'manifest.json': bytesOf({ ...jsonOf(parts['manifest.json']), ...more }) });
};

const NONSENSE: readonly [name: string, code: string, bytes: Uint8Array][] = [
  ['empty.umbral.zip', 'emptyFile', new Uint8Array()],
  ['notes.zip', 'notAZip', bytesOf('no zip file')],
  ['cut-off.umbral.zip', 'notAZip', whole.slice(0, whole.length - 40)],
  ['photos.zip', 'notABundle', stored({ 'holiday.jpg': bytesOf('…') })],
  ['bomb.zip', 'compressed', zipSync({ 'manifest.json': new Uint8Array(100_000_000) }, { level: 9 })],
  ['large.zip', 'tooLarge', new Uint8Array(48 * 1024 * 1024 + 1)],
  ['other-rules.umbral.zip', 'checksumDiffers', stating({ checksum: checksumOf('other rules') })],
  ['changed.umbral.zip', 'partChanged', stored({ ...unzipSync(whole), 'vectors.json': bytesOf([]) })],
  ['from-later.umbral.zip', 'newerBundle', stating({ version: 2 })],
];

let browser: Browser;
let server: RunningServer;
let folder: string;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  folder = mkdtempSync(path.join(tmpdir(), 'umbral-files-'));
  writeFileSync(path.join(folder, 'sound.umbral.zip'), whole);
  for (const [name, , bytes] of NONSENSE) writeFileSync(path.join(folder, name), bytes);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (name: string) => page.locator('input[name="bundle"]').setInputFiles(path.join(folder, name));
const workers = () => page.workers().filter((worker) => WORKER.test(worker.url())).length;

describe.each(['en', 'es'] as const)('a file that is no bundle, in %s', (language) => {
  beforeAll(async () => {
    open = await openPage(browser, server.url, { language, width: 390 });
    page = open.page;
  });
  afterAll(() => open.close());

  it.each(NONSENSE)('%s is refused, and it is said why: %s', async (name, code) => {
    await choose(name);
    const problem = page.locator('[data-bundle-problem]');
    await problem.waitFor();
    expect(await problem.getAttribute('data-bundle-problem')).toBe(code);
    const [beginning = ''] = textIn(language, `bundle.problem.${code}`).split('{{');
    expect(await problem.textContent()).toContain(beginning);
    expect(await page.getByRole('dialog').filter({ has: problem }).textContent()).toContain(name);
    expect(await rawTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await problem.waitFor({ state: 'hidden' });
    await expect.poll(workers, ENDING).toBe(0);
    expect(open.faults()).toEqual([]);
  });
});

describe('reading a bundle', () => {
  beforeAll(async () => {
    open = await openPage(browser, server.url);
    page = open.page;
  });
  afterAll(() => open.close());

  it('that never ends is ended when it is asked to, and nothing is made', async () => {
    await page.route(WORKER, (route) => route.fulfill(plantedScript('for (;;);')));
    await choose('sound.umbral.zip');
    await page.locator('[data-work="running"]').waitFor();
    expect(await rawTexts(page)).toEqual([]);
    await page.locator('[data-work-end]').click();
    await page.locator('[data-work]').waitFor({ state: 'hidden' });
    await expect.poll(workers, ENDING).toBe(0);
    await page.unroute(WORKER);
    expect(await page.locator('[data-bundle-checksum]').count()).toBe(0);
  });

  it('that fails says so, and goes on with the same file when it is tried again', async () => {
    await page.route(WORKER, (route) => route.fulfill(plantedScript('throw new Error("planted")')));
    await choose('sound.umbral.zip');
    const failed = page.locator('[data-work="failed"]');
    await failed.waitFor();
    expect(await failed.textContent()).toContain(english('bundle.readingFailed'));
    await page.unroute(WORKER);
    await page.getByRole('button', { name: english('ui.tryAgain') }).click();
    await page.locator('[data-bundle-checksum][data-bundle-difference="none"]').waitFor();
    await page.getByRole('link', { name: english('bundle.open') }).click();
    await page.locator('[data-palette="criterion"]').waitFor();
  });
});
