import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, connectNodes, createModel, dragCard, focusCard, placeOf, selectedCards } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
  await open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await createModel(open.page, server.url, 'matrix');
  await card(open.page, 'company').waitFor();
});

afterAll(async () => {
  expect(open.faults()).toEqual([]);
  await browser?.close();
  await server?.stop();
});

const press = (key: string) => open.page.keyboard.press(key);
const edges = () => open.page.locator('.react-flow__edge').count();

it('a drag is one step, and snaps into line with a neighbour, showing the line', async () => {
  const { page } = open;
  const [before, neighbour] = [await placeOf(page, 'person'), await placeOf(page, 'company')];
  const lines = await dragCard(page, 'person', { x: 2, y: 30 });
  expect(lines).toBeGreaterThan(0);
  const after = await placeOf(page, 'person');
  expect(after.x).toBe(neighbour.x);
  expect(after.y).not.toBe(before.y);
  await press('Control+z');
  await expect.poll(() => placeOf(page, 'person')).toEqual(before);
  await press('Escape');
});

it('keys count after a click on the empty canvas', async () => {
  const { page } = open;
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await press('a');
  await page.locator('[data-choice="add criterion"]').waitFor();
  await press('Escape');
  await page.locator('[data-choice]').first().waitFor({ state: 'hidden' });
});

it('says at the pointer why two cards cannot be connected', async () => {
  const { page } = open;
  const before = await edges();
  await connectNodes(page, 'person', 'bands');
  const note = page.locator('[data-refusal="portTypes"]');
  await note.waitFor();
  expect(await note.textContent()).toContain(english('refusal.title'));
  const [said, target] = [await note.boundingBox(), await card(page, 'bands').boundingBox()];
  expect(Math.abs((said?.y ?? 0) - (target?.y ?? 0))).toBeLessThan(150);
  expect(await edges()).toBe(before);
});

it('finds cards by values too, one after the other, and brings each into view', async () => {
  const { page } = open;
  await focusCard(page, 'company');
  await press('Control+f');
  const found = page.locator('[data-found]');
  await page.keyboard.type('90');
  await expect.poll(() => found.getAttribute('data-found')).not.toBe('0');
  const [first] = await selectedCards(page);
  await press('Enter');
  await expect.poll(() => selectedCards(page)).not.toEqual([first]);
  await press('Shift+Enter');
  await expect.poll(() => selectedCards(page)).toEqual([first]);
  const [view, shown] = [await page.locator('.react-flow').boundingBox(), await card(page, first ?? '').boundingBox()];
  expect(Math.abs((view?.x ?? 0) + (view?.width ?? 0) / 2 - ((shown?.x ?? 0) + (shown?.width ?? 0) / 2))).toBeLessThan(120);
  await page.getByRole('textbox', { name: english('find.name') }).fill('nobody says this');
  await expect.poll(() => found.getAttribute('data-found')).toBe('0');
  await press('Escape');
  expect(await found.count()).toBe(0);
});

it('gives all that is selected the same points in one step', async () => {
  const { page } = open;
  const points = () =>
    page.locator('.react-flow__node input').evaluateAll((all) => all.map((each) => (each instanceof HTMLInputElement ? each.value : '')));
  const before = await points();
  await focusCard(page, 'company');
  await press('Control+a');
  await page
    .locator('[data-selection]')
    .getByRole('textbox', { name: english('selection.points') })
    .fill('7');
  await expect.poll(async () => new Set(await points())).toEqual(new Set(['7']));
  await focusCard(page, 'company');
  await press('Control+z');
  await expect.poll(points).toEqual(before);
  expect(await rawTexts(page)).toEqual([]);
  await press('Escape');
});

it('says what is wrong when the clipboard holds something else', async () => {
  const { page } = open;
  await page.evaluate(() => navigator.clipboard.writeText('Dear Sir or Madam'));
  await focusCard(page, 'company');
  await press('Control+v');
  await page.getByText(english('notice.notAClip')).waitFor();
});

it('copies from one scoring model and pastes into another, with the connections inside', async () => {
  const { page } = open;
  await focusCard(page, 'company');
  await press('Control+a');
  await press('Control+c');
  const [cards, wires] = [await page.locator('.react-flow__node').count(), await edges()];
  await createModel(page, server.url, 'blank');
  await page.locator('.react-flow').waitFor();
  await press('Control+v');
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(cards);
  await expect.poll(edges).toBe(wires);
  expect((await selectedCards(page)).length).toBe(cards);
  await press('Control+z');
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(0);
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 60 } });
  await page.locator('[data-menu-command="paste"]').click();
  await expect.poll(() => page.locator('.react-flow__node').count()).toBe(cards);
});
