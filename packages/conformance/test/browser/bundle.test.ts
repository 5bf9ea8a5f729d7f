import { readFileSync } from 'node:fs';
import { readBundle } from '@umbral/bundle';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { createModel, sampleOpen } from '../../src/browser/studio.ts';
import { rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let here: RunningServer;
let there: RunningServer;
let studio: OpenPage;
let elsewhere: OpenPage;

beforeAll(async () => {
  here = await startServer();
  there = await startServer();
  browser = await launchBrowser();
  studio = await openPage(browser, here.url);
  await createModel(studio.page, here.url, 'heat');
  await sampleOpen(studio.page);
  elsewhere = await openPage(browser, there.url, { language: 'es' });
});

afterAll(async () => {
  await browser?.close();
  await here?.stop();
  await there?.stop();
});

/** Chooses the complete bundle in the export menu, and reads the file that the browser saves. */
async function exportBundle({ page }: OpenPage): Promise<Uint8Array> {
  await page.locator('[data-export]').click();
  const download = page.waitForEvent('download');
  await page.locator('[data-export-target="bundle"]').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.umbral\.zip$/);
  return readFileSync(await file.path());
}

async function importBundle({ page }: OpenPage, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[name="bundle"]')
    .setInputFiles({ name: 'model.umbral.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

describe('a complete bundle', () => {
  it('exported here and imported on a fresh server elsewhere has the same checksum, and is the same when it is exported again', async () => {
    const bytes = await exportBundle(studio);
    const read = readBundle(bytes);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.difference).toBeNull();

    await importBundle(elsewhere, bytes);
    const report = elsewhere.page.locator('[data-bundle-checksum]');
    await report.waitFor();
    expect(await report.getAttribute('data-bundle-checksum')).toBe(read.bundle.checksum);
    expect(await report.getAttribute('data-bundle-difference')).toBe('none');
    expect(await rawTexts(elsewhere.page)).toEqual([]);

    await report.getByRole('link').click();
    await elsewhere.page.locator('[data-palette="criterion"]').waitFor();
    await sampleOpen(elsewhere.page);
    const again = await exportBundle(elsewhere);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  it('that somebody changed is refused, and the part is named', async () => {
    await elsewhere.page.goto(there.url, { waitUntil: 'networkidle' });
    const bytes = await exportBundle(studio);
    const at = Buffer.from(bytes).lastIndexOf('umbral.vectors');
    await importBundle(
      elsewhere,
      Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    const problem = elsewhere.page.locator('[data-bundle-problem]');
    await problem.waitFor();
    expect(await problem.getAttribute('data-bundle-problem')).toBe('partChanged');
    expect(await problem.textContent()).toContain('vectors.json');
    expect(await rawTexts(elsewhere.page)).toEqual([]);
    expect([...studio.faults(), ...elsewhere.faults()]).toEqual([]);
  });
});
