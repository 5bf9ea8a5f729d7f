import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@umbral/server/router';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../browser/page.ts';
import { signIn } from '../browser/sign-in.ts';
import { bareDrawing, openBareFlow } from './bare.ts';
import { largeDrawing } from './drawing.ts';
import { dragFrames, type Frames, mainThreadClock, timeToDrawn } from './measure.ts';

/**
 * `opening`: from asking for the drawing, with all scripts there, to all of it on the screen; `work`: what of it the main thread was busy.
 * Medians, in milliseconds.
 */
export type Measured = { opening: number; work: number; frames: Frames };

const PATIENCE = 60_000;
const DRAGGED = 'c200';
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Opens the same 500 nodes and 800 edges in the studio and in a bare React Flow by turns, drags a node in each, and tells what both took. */
export async function compareWithBare(browser: Browser, url: string, times: number): Promise<{ ours: Measured; bare: Measured }> {
  const document = largeDrawing();
  const counts = { nodes: document.nodes.length, edges: document.edges.length };
  const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie: await signIn(url) } })] });
  const { id } = await api.models.create.mutate({ name: 'Large', document });
  const { page: studio, close } = await openPage(browser, `${url}/models/${id}`);
  studio.setDefaultTimeout(PATIENCE);
  const bare = await openBareFlow(studio.context());
  const openings = { ours: [] as number[], bare: [] as number[] };
  const works = { ours: [] as number[], bare: [] as number[] };
  const clocks = { ours: await mainThreadClock(studio), bare: await mainThreadClock(bare) };
  const open = async (page: Page, whose: 'ours' | 'bare', link: string | null) => {
    const before = await clocks[whose]();
    openings[whose].push(await timeToDrawn(page, counts, link));
    works[whose].push((await clocks[whose]()) - before);
  };
  for (let time = 0; time < times; time++) {
    await bare.goto('http://bare.test/');
    await bare.bringToFront();
    await bare.waitForFunction(() => 'showBareFlow' in window);
    await bare.evaluate((drawing) => Object.assign(window, { bareDrawing: drawing }), bareDrawing(document));
    await open(bare, 'bare', null);
    await studio.bringToFront();
    await studio.locator('[data-lead]').waitFor();
    await studio.locator('header a').first().click();
    await studio.locator(`a[href="/models/${id}"]`).waitFor();
    await studio.waitForLoadState('networkidle');
    await open(studio, 'ours', `a[href="/models/${id}"]`);
  }
  await studio.locator('[data-lead]').waitFor();
  await studio.waitForLoadState('networkidle');
  const ours = { opening: median(openings.ours), work: median(works.ours), frames: await dragFrames(studio, DRAGGED) };
  await bare.bringToFront();
  const theirs = { opening: median(openings.bare), work: median(works.bare), frames: await dragFrames(bare, DRAGGED) };
  await close();
  return { ours, bare: theirs };
}
