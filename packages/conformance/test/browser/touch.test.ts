import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, createModel, sampleOpen } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

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

describe('by touch', () => {
  let open: OpenPage;
  let page: Page;
  const edges = () => page.locator('.react-flow__edge').count();
  const port = (id: string, side: 'source' | 'target') => card(page, id).locator(`.react-flow__handle.${side}`).first();

  beforeAll(async () => {
    open = await openPage(browser, server.url, { touch: true });
    ({ page } = open);
    await createModel(page, server.url, 'matrix');
    await sampleOpen(page);
  });
  afterAll(() => open?.close());

  it('two ports are connected by a tap on each', async () => {
    await page.locator('[data-palette="criterion"]').tap();
    const added = page.locator('.react-flow__node.selected');
    await added.waitFor();
    const id = (await added.getAttribute('data-id')) ?? '';
    const before = await edges();
    await page.locator('[data-command="tidy"]').tap();
    await port(id, 'source').tap();
    const group = page.locator('.react-flow__node:has([data-kind="group"])').first();
    await port((await group.getAttribute('data-id')) ?? '', 'target').tap();
    await expect.poll(edges).toBe(before + 1);
  });

  it('what cannot be connected says why, where it was tapped', async () => {
    const before = await edges();
    await port('person', 'source').tap();
    await port('bands', 'target').tap();
    await page.locator('[data-refusal="portTypes"]').waitFor();
    expect(
      await page
        .getByRole('alert')
        .filter({ hasText: english('refusal.title') })
        .count(),
    ).toBe(1);
    expect(await edges()).toBe(before);
  });

  it('takes hold of every port within 24 pixels', async () => {
    await page.locator('[data-command="tidy"]').tap();
    const zoom = await page.evaluate(() => {
      const viewport = document.querySelector('.react-flow__viewport');
      return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : Number.NaN;
    });
    const sizes = await page.locator('.react-flow__handle').evaluateAll((all) =>
      all.map((handle) => {
        const { width, height } = getComputedStyle(handle, '::after');
        return Math.min(Number.parseFloat(width), Number.parseFloat(height));
      }),
    );
    expect(zoom).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});

describe('who asks for less motion', () => {
  it.each([true, false])('is shown none (asked for motion: %s)', async (motion) => {
    const { page, close } = await openPage(browser, server.url, { motion });
    await page.evaluate(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      for (const type of ['transitionrun', 'animationstart'])
        document.addEventListener(
          type,
          (event) => {
            const longest = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0));
            if (Math.max(0, ...longest) > 20) moved.push(`${event.type} ${event.target instanceof Element ? event.target.className : ''}`);
          },
          true,
        );
    });
    await createModelInPlace(page);
    await sampleOpen(page);
    await page.keyboard.press('Control+k');
    await page.locator('[data-choice]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('[data-problems]').click();
    await page.waitForTimeout(300);
    const moved = await page.evaluate(() => ('moved' in window && Array.isArray(window.moved) ? window.moved : []));
    if (motion) expect(moved).not.toEqual([]);
    else expect(moved).toEqual([]);
    await close();
  });
});

/** As a person does, without loading the page anew. */
async function createModelInPlace(page: Page): Promise<void> {
  const choice = page.locator('[data-template="combined"]');
  if (!(await choice.isVisible())) await page.locator('[data-new-model]').click();
  await choice.click();
  await page.locator('[data-palette="criterion"]').waitFor();
}
