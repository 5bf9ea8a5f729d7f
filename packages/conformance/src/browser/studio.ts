import type { TemplateId } from '@umbral/model';
import type { Locator, Page } from 'playwright-core';
import { english } from './texts.ts';

/** Makes a scoring model of a template on the first screen, and waits until the studio shows it. */
export async function createModel(page: Page, url: string, template: TemplateId): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const choice = page.locator(`[data-template="${template}"]`);
  if (!(await choice.isVisible())) await page.locator('[data-new-model]').click();
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

/** Chooses a lead by its place in the list, which shows the best scores first, and waits until it is the one explained. */
export async function chooseLead(page: Page, place: number): Promise<void> {
  const options = page.locator('[role="option"]:visible');
  await page.locator('[data-lead] input[role="combobox"]').click();
  const id = await options.nth(place).getAttribute('value');
  await options.nth(place).click();
  await options.first().waitFor({ state: 'hidden' });
  await page.locator(`[data-lead="${id}"]`).waitFor();
}

/** Chooses a lead by its id, and waits until it is the one explained. */
export async function chooseLeadById(page: Page, id: string): Promise<void> {
  await page.locator('[data-lead] input[role="combobox"]').fill(id);
  await page.locator(`[role="option"][value="${id}"]:visible`).click();
  await page.locator(`[data-lead="${id}"]`).waitFor();
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

/** Gives a card the keyboard's focus, as the Tab and arrow keys would. */
export const focusCard = (page: Page, id: string) => card(page, id).focus();

/** The ids of the selected cards. */
export const selectedCards = (page: Page): Promise<string[]> =>
  page.locator('.react-flow__node.selected').evaluateAll((all) => all.map((each) => each.getAttribute('data-id') ?? ''));

/** Where a card is on the canvas, in the document's pixels. */
export async function placeOf(page: Page, id: string): Promise<Point> {
  const transform = await card(page, id).evaluate((element) => element.style.transform);
  const [x = Number.NaN, y = Number.NaN] = [...transform.matchAll(/-?[\d.]+(?=px)/g)].map(([number]) => Number(number));
  return { x, y };
}

/** Opens a card in the inspector and adds a comparison with a number to its condition. */
export async function addComparison(page: Page, id: string, field: string, value: number): Promise<void> {
  await card(page, id).click({ position: { x: 20, y: 10 } });
  await page.getByRole('button', { name: english('condition.add'), exact: true }).click();
  const choice = page
    .getByRole('textbox', { name: english('condition.field') })
    .or(page.getByRole('combobox', { name: english('condition.field') }));
  await choice.first().click();
  await choice.first().fill(english(`label.field.${field}`));
  await page.locator('[role="option"]:visible').first().click();
  await page.getByLabel(english('condition.value')).first().fill(String(value));
  await page.keyboard.press('Enter');
}

type Point = { x: number; y: number };

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a kind from the palette onto the canvas, to a place in the canvas' own pixels, and returns the new node's id. */
export async function dropNode(page: Page, kind: string, place: Point): Promise<string> {
  const nodes = page.locator('.react-flow__node');
  const before = new Set(await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('data-id'))));
  const canvas = await page.locator('.react-flow').boundingBox();
  if (!canvas) throw new Error('There is no canvas');
  await drag(page, await middleOf(page.locator(`[data-palette="${kind}"]`)), { x: canvas.x + place.x, y: canvas.y + place.y });
  await nodes.nth(before.size).waitFor();
  const ids = await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));
  const added = ids.find((id) => id !== null && !before.has(id));
  if (!added) throw new Error(`No ${kind} came onto the canvas`);
  return added;
}

/** Drags a card by so many pixels of the screen, and returns how many lines were shown on the way for what it stood in line with. */
export async function dragCard(page: Page, id: string, by: Point): Promise<number> {
  const { x, y } = await card(page, id)
    .boundingBox()
    .then((box) => ({ x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 8 }));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 5 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 5 });
  const lines = await page.locator('[data-guide]').count();
  await page.mouse.up();
  return lines;
}

/** Draws an edge from a node's out port to another's in port. */
export async function connectNodes(page: Page, source: string, target: string): Promise<void> {
  const out = card(page, source).locator('.react-flow__handle.source').first();
  const into = card(page, target).locator('.react-flow__handle.target').first();
  await drag(page, await middleOf(out), await middleOf(into));
}

/** How many leads have which score, read off the bars of the histogram. */
export async function scoreCounts(page: Page): Promise<Record<string, number>> {
  const bars = await page
    .locator('[data-bar]')
    .evaluateAll((all) => all.map((bar) => [bar.getAttribute('data-bar'), bar.getAttribute('data-leads')] as const));
  return Object.fromEntries(bars.map(([score, leads]) => [score ?? '', numberOf(leads)]));
}

/** Writes the condition and the points of the criterion that the inspector shows: a field of the sample, and its value. */
export async function writeCriterion(page: Page, id: string, criterion: { field: string; value: string; points: number }): Promise<void> {
  const panel = page.locator('aside');
  await panel.getByRole('button', { name: english('condition.add'), exact: true }).click();
  const field = panel.getByPlaceholder(english('condition.chooseField'));
  await field.fill(criterion.field);
  await page.getByRole('option').filter({ hasText: criterion.field }).first().click();
  const value = panel.getByLabel(english('condition.value')).first();
  await value.fill(criterion.value);
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: english('data.points'), exact: true }).fill(String(criterion.points));
  await card(page, id).getByText(criterion.field).waitFor();
}

/** Sets the maximum of the group that the inspector shows. */
export async function setGroupMaximum(page: Page, maximum: number): Promise<void> {
  await page.locator('aside').getByLabel(english('data.maximum')).fill(String(maximum));
}
