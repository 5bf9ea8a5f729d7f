import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { card, createModel, focusCard, placeOf, selectedCards } from '../../src/browser/studio.ts';
import { english, rawTexts } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url);
});

beforeEach(async () => {
  await createModel(open.page, server.url, 'matrix');
  await card(open.page, 'company').waitFor();
});

afterAll(async () => {
  expect(open.faults()).toEqual([]);
  await browser?.close();
  await server?.stop();
});

const press = (key: string) => open.page.keyboard.press(key);
const cards = () => open.page.locator('.react-flow__node').count();
const edges = () => open.page.locator('.react-flow__edge').count();

describe('keys on the canvas', () => {
  it('tidy up is one step, that undo takes back and redo makes again', async () => {
    await focusCard(open.page, 'company');
    await press('Enter');
    await press('l');
    const tidy = await placeOf(open.page, 'company');
    for (let times = 0; times < 3; times++) await press('Shift+ArrowDown');
    await expect.poll(() => placeOf(open.page, 'company')).toEqual({ ...tidy, y: tidy.y + 60 });
    await press('l');
    await expect.poll(() => placeOf(open.page, 'company')).toEqual(tidy);
    await press('Control+z');
    await expect.poll(() => placeOf(open.page, 'company')).toEqual({ ...tidy, y: tidy.y + 60 });
    await press('Control+z');
    await expect.poll(() => placeOf(open.page, 'company')).toEqual(tidy);
    await press('Control+Shift+z');
    await press('Control+y');
    await expect.poll(() => placeOf(open.page, 'company')).toEqual(tidy);
  });

  it('the cards are one stop of the Tab key; arrows walk between them, Enter selects, brackets follow the points', async () => {
    const { page } = open;
    expect(await page.locator('.react-flow__node[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.react-flow__node input:not([tabindex="-1"])').count()).toBe(0);
    await focusCard(page, 'company');
    await press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('fit');
    expect(await page.locator('.react-flow__node[tabindex="0"]').getAttribute('data-id')).toBe('fit');
    expect(await selectedCards(page)).toEqual([]);
    await press('Enter');
    await expect.poll(() => selectedCards(page)).toEqual(['fit']);
    await press('[');
    await expect.poll(() => selectedCards(page)).toEqual(['company']);
    await press(']');
    await expect.poll(() => selectedCards(page)).toEqual(['fit']);
    await press('Escape');
    await expect.poll(() => selectedCards(page)).toEqual([]);
  });

  it('none of them fires inside a field', async () => {
    const { page } = open;
    const [before, wires] = [await cards(), await edges()];
    await page.locator('.react-flow__node input').first().click();
    for (const key of ['Delete', 'l', 'c', 'a', 'Control+d', '?', 'Control+k']) await press(key);
    expect(await page.locator('[data-panel]').count()).toBe(0);
    expect([await cards(), await edges()]).toEqual([before, wires]);
  });

  it('duplicates, removes, and undoes with the selection as it was', async () => {
    const { page } = open;
    const before = await cards();
    await focusCard(page, 'company');
    await press('Enter');
    await press('Control+d');
    await expect.poll(cards).toBe(before + 1);
    expect(await selectedCards(page)).not.toContain('company');
    await press('Control+z');
    await expect.poll(() => selectedCards(page)).toEqual(['company']);
    await press('Delete');
    await expect.poll(cards).toBe(before - 1);
    await press('Control+z');
    await expect.poll(cards).toBe(before);
    expect(await selectedCards(page)).toEqual(['company']);
  });

  it('F2 writes a title, which Escape leaves as it was', async () => {
    const { page } = open;
    await focusCard(page, 'company');
    await press('Enter');
    await press('F2');
    await card(page, 'company')
      .getByRole('textbox', { name: english('data.title') })
      .fill('Who they are');
    await press('Enter');
    await card(page, 'company').getByText('Who they are').waitFor();
    await press('F2');
    await page.keyboard.type('Nonsense');
    await press('Escape');
    await card(page, 'company').getByText('Who they are').waitFor();
    await press('e');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
  });

  it('a card is switched off where it stands, and on again with undo', async () => {
    const { page } = open;
    const marks = page.locator('.react-flow__node-criterionCard [data-switch="off"]');
    const first = page.locator('.react-flow__node-criterionCard').first();
    await first.hover();
    await first.locator('[data-switch="on"]').click();
    await expect.poll(() => marks.count()).toBe(1);
    await press('Control+z');
    await expect.poll(() => marks.count()).toBe(0);
  });
});

describe('what opens by key', () => {
  it('the palette finds a command, a kind of card and a card', async () => {
    const { page } = open;
    const before = await cards();
    await focusCard(page, 'company');
    await press('Control+k');
    const field = page
      .getByRole('textbox', { name: english('chooser.findCommand') })
      .or(page.getByPlaceholder(english('chooser.findCommand')));
    await field.first().fill('sele all');
    await press('Enter');
    await expect.poll(async () => (await selectedCards(page)).length).toBe(before);
    await press('Control+k');
    await field.first().fill('disqual');
    await press('Enter');
    await expect.poll(cards).toBe(before + 1);
    await press('Control+k');
    await field.first().fill('engagem');
    await press('Enter');
    await expect.poll(() => selectedCards(page)).toEqual(['engagement']);
    expect(await rawTexts(page)).toEqual([]);
  });

  it('the help sheet names every key that is listened for', async () => {
    const { page } = open;
    await press('?');
    const sheet = page.locator('[data-panel="help"]').first();
    for (const name of ['undo', 'tidy', 'connect', 'find', 'palette', 'upFlow'])
      await sheet
        .getByText(english(`command.${name}`), { exact: true })
        .first()
        .waitFor();
    expect(await rawTexts(page)).toEqual([]);
    await press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await press('Control+s');
    await page.getByRole('dialog', { name: english('publish.title') }).waitFor();
  });

  it('connect to… offers what fits, says why not of the rest, and connects', async () => {
    const { page } = open;
    const before = await edges();
    await focusCard(page, 'person');
    await press('Enter');
    await press('c');
    await page.locator('[data-choice]').first().waitFor();
    await press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('person');
    await press('c');
    await page.locator('[data-choice]').first().waitFor();
    expect(await page.locator('[data-choice^="bands "]').getAttribute('data-refused')).toBe('true');
    await page.locator('[data-choice="engagement in"]').click();
    await expect.poll(edges).toBe(before + 1);
    await press('Control+z');
    await expect.poll(edges).toBe(before);
  });

  it('the menu of a card opens by right click and by Shift+F10', async () => {
    const { page } = open;
    const before = await cards();
    await card(page, 'company').click({ button: 'right', position: { x: 40, y: 10 } });
    await page.locator('[data-menu-command="duplicate"]').click();
    await expect.poll(cards).toBe(before + 1);
    await focusCard(page, 'company');
    await press('Enter');
    await press('Shift+F10');
    await page.locator('[data-menu="cards"]').waitFor();
    await page.locator('[data-menu-command="remove"]').click();
    await expect.poll(() => card(page, 'company').count()).toBe(0);
    await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 30, y: 200 } });
    await page.locator('[data-menu="canvas"] [data-menu-command="selectAll"]').click();
    await expect.poll(async () => (await selectedCards(page)).length).toBe(before);
  });
});
