import type { Page } from 'playwright-core';

/** Makes a scoring model of a template on the first screen, and waits until the studio shows it. */
export async function createModel(page: Page, url: string, template: 'combined' | 'blank'): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const choice = page.locator(`[data-template="${template}"]`);
  if (!(await choice.isVisible())) await page.locator('main h1 ~ button').click();
  await choice.click();
  await page.waitForURL(/\/models\/[^/]+$/);
  await page.locator('[data-palette="criterion"]').waitFor();
}

/** Waits until the built-in sample is open and the worker has answered. */
export async function sampleOpen(page: Page): Promise<void> {
  await page.locator('[data-sample-open]').waitFor({ timeout: 60_000 });
  await page.locator('[data-histogram]').waitFor();
}

/** Waits until the server has everything. */
export const saved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();

const numberOf = (text: string | null): number => (text === null ? Number.NaN : Number(text));

/** Chooses a lead by its place in the list, which shows the best scores first. */
export async function chooseLead(page: Page, place: number): Promise<void> {
  const options = page.locator('[role="option"]:visible');
  await page.locator('section:has([data-lead-score]) input:not([type="hidden"])').click();
  await options.nth(place).click();
  await options.first().waitFor({ state: 'hidden' });
}

/** The score of the chosen lead, exactly. */
export async function leadScore(page: Page): Promise<number> {
  return numberOf(await page.locator('[data-lead-score]').getAttribute('data-lead-score'));
}

export type ShownLine = { kind: string; value: number };

/** The lines that explain the chosen lead's score, exactly. */
export async function contributions(page: Page): Promise<ShownLine[]> {
  const lines = await page.locator('[data-line]').all();
  return Promise.all(
    lines.map(async (line) => ({
      kind: (await line.getAttribute('data-line')) ?? '',
      value: numberOf(await line.getAttribute('data-value')),
    })),
  );
}

/** How many leads each band holds. */
export async function bandCounts(page: Page): Promise<Record<string, number>> {
  const bands = await page.locator('[data-band]').all();
  const counts = await Promise.all(
    bands.map(async (band) => [(await band.getAttribute('data-band')) ?? '', numberOf(await band.getAttribute('data-leads'))] as const),
  );
  return Object.fromEntries(counts);
}

/** How many edits the population shown has seen; it grows when the picture is drawn again. */
export async function populationEdit(page: Page): Promise<number> {
  return numberOf(await page.locator('[data-histogram]').getAttribute('data-edit'));
}

/** A card on the canvas. */
export const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
