import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { focusIsOn, focusOf, pressTo } from '../../src/browser/keyboard.ts';
import { type OpenPage, openPage } from '../../src/browser/page.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { OWNER } from '../../src/browser/sign-in.ts';
import { bandCounts, leadScore, saved } from '../../src/browser/studio.ts';
import { english } from '../../src/browser/texts.ts';

const LEADS = fileURLToPath(new URL('../../../samples/test/fixtures/whole-row-quoted.csv', import.meta.url));
const CARD = '.react-flow__node';

let browser: Browser;
let server: RunningServer;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  open = await openPage(browser, server.url, { signedIn: false });
  ({ page } = open);
  // Files are chosen in a window of the browser's own.
  page.on('filechooser', (chooser) => void chooser.setFiles(LEADS));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const press = (key: string) => page.keyboard.press(key);
const type = (text: string) => page.keyboard.type(text);
const titled = async (heading: string) => {
  await page.locator('main h1', { hasText: heading }).waitFor();
  await focusIsOn(page, 'main h1');
  await expect.poll(() => page.title()).toBe(`${heading} · Umbral`);
};

/** Adds a card by its name with the command for it, and leaves the focus on it. Returns its id. */
async function add(kind: string): Promise<string> {
  const before = await page.locator(CARD).count();
  await press('a');
  await focusIsOn(page, '[role="dialog"] input');
  await type(english(`node.${kind}.name`));
  await press('Enter');
  await page.locator(CARD).nth(before).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await focusIsOn(page, `${CARD}.selected`);
  return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '');
}

/** Connects the card that has the focus to the first one that is offered under a name. */
async function connectTo(name: string): Promise<void> {
  const before = await page.locator('.react-flow__edge').count();
  await press('c');
  await focusIsOn(page, '[role="dialog"] input');
  await type(name);
  await press('Enter');
  await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(before + 1);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await focusIsOn(page, CARD);
}

/** Gives the card that has the focus a condition on a field, and points, in the inspector; Escape leads back to the card. */
async function writeCriterion(field: string, value: string, points: string): Promise<void> {
  await press('e');
  await focusIsOn(page, 'aside input');
  await pressTo(page, 'Tab', 'aside input:not([type="radio"])', english('data.points'));
  await press('Control+a');
  await type(points);
  await pressTo(page, 'Tab', 'aside button', english('condition.add'));
  await press('Enter');
  await focusIsOn(page, `aside input[aria-label="${english('condition.field')}"]`);
  await press('ArrowDown');
  await page.locator('[role="option"]:visible').first().waitFor();
  await type(field);
  await page.locator('[role="option"]:visible').filter({ hasText: field }).first().waitFor();
  await press('ArrowDown');
  await press('Enter');
  await pressTo(page, 'Tab', 'aside input', english('condition.value'));
  await type(value);
  await press('Enter');
  // The first closes the list of values, where it is open.
  await pressTo(page, 'Escape', CARD);
}

describe('the main job, with the keyboard only', () => {
  it('makes the owner of a new server', async () => {
    await focusIsOn(page, 'input[name="email"]');
    await type(OWNER.email);
    await press('Tab');
    await type(OWNER.password);
    await press('Enter');
    await titled(english('models.title'));
  });

  it('imports leads', async () => {
    await page.keyboard.press('Shift+Tab');
    await pressTo(page, 'Shift+Tab', 'nav a[href="/samples"]');
    await press('Enter');
    await titled(english('samples.title'));
    await pressTo(page, 'Tab', 'a[href="/samples/import"]');
    await press('Enter');
    await titled(english('import.title'));
    await pressTo(page, 'Tab', '[role="button"]:has([data-file="leads"])');
    await press('Enter');
    await page.locator('[data-import-next]:enabled').waitFor();
    await page.waitForTimeout(300);
    await focusOf(page);
    await pressTo(page, 'Tab', '[data-import-next]');
    await press('Enter');
    await page.locator('[data-repair]').waitFor();
    await focusIsOn(page, 'h1');
    await pressTo(page, 'Tab', '[data-repair]');
    await press('Enter');
    await page.locator('[data-repaired]').waitFor();
    await page.waitForTimeout(300);
    await focusOf(page);
    await pressTo(page, 'Tab', '[data-import-next]');
    await press('Enter');
    await focusIsOn(page, '[data-import-done]');
    await pressTo(page, 'Tab', '[data-use-sample]');
    await press('Enter');
    await titled(english('models.title'));
  });

  it('makes a scoring model', async () => {
    await pressTo(page, 'Tab', '[data-template="blank"]');
    await press('Enter');
    await page.locator('[data-sample-open]').waitFor({ timeout: 60_000 });
    await focusIsOn(page, 'main');
    expect(await page.title()).toBe(`${english('models.untitled')} · Umbral`);
  });

  it('draws two criteria with conditions, a group, a score and bands', async () => {
    const first = await add('criterion');
    await writeCriterion('Visits', '4', '60');
    const second = await add('criterion');
    await writeCriterion('Industry', 'Software', '40');
    await add('group');
    await page.locator(`${CARD}.selected[data-id]`).waitFor();
    await add('score');
    await add('bands');
    await expect.poll(() => page.locator(CARD).count()).toBe(5);
    await press('l');
    for (const id of [first, second]) {
      await goTo(id);
      await connectTo(english('node.group.name'));
    }
    await goToKind('group');
    await connectTo(english('node.score.name'));
    await goToKind('score');
    await connectTo(english('node.bands.name'));
    await expect.poll(() => page.locator('[data-problems]').getAttribute('data-errors')).toBe('0');
  });

  it('sees the score of a lead', async () => {
    await pressTo(page, 'Tab', 'section:has([data-lead-score]) input, section[data-lead] input');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await focusOf(page);
    await expect.poll(() => leadScore(page)).toBeGreaterThan(0);
  });

  it('moves a threshold', async () => {
    const before = await bandCounts(page);
    await pressTo(page, 'Shift+Tab', '[data-threshold]');
    for (let n = 0; n < 4; n++) await press('PageDown');
    await expect.poll(() => bandCounts(page)).not.toEqual(before);
    await focusIsOn(page, '[data-threshold]');
  });

  it('publishes, and sees the version', async () => {
    await saved(page);
    await pressTo(page, 'Shift+Tab', '[data-publish]');
    await press('Enter');
    await focusIsOn(page, '[role="dialog"] button');
    await page.locator('[role="dialog"] textarea').waitFor();
    await pressTo(page, 'Tab', '[role="dialog"] textarea');
    await type('The first');
    await page.locator('[data-publish-submit="1"]:enabled').waitFor();
    await pressTo(page, 'Tab', '[data-publish-submit]');
    await press('Enter');
    await page.locator('[data-published="1"]').waitFor();
    await focusIsOn(page, '[role="dialog"] button');
    await pressTo(page, 'Shift+Tab', '[role="dialog"] a');
    await press('Enter');
    await titled(english('versions.title'));
    expect(await page.locator('[data-version="1"]').textContent()).toContain('The first');
    expect(open.faults()).toEqual([]);
  });
});

/** Walks from card to card with the arrow keys until one has the focus, and selects it. */
async function goTo(id: string): Promise<void> {
  await press('Control+k');
  await focusIsOn(page, '[role="dialog"] input');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await focusIsOn(page, CARD);
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) {
    for (let n = 0; n < 6; n++) {
      if (await page.evaluate((wanted) => document.activeElement?.getAttribute('data-id') === wanted, id)) break;
      await press('Escape');
      await press(key);
      await focusIsOn(page, CARD);
    }
  }
  await focusIsOn(page, `${CARD}[data-id="${id}"]`);
  if (!(await page.locator(`${CARD}.selected[data-id="${id}"]`).count())) await press('Enter');
}

async function goToKind(kind: string): Promise<void> {
  const id = await page.locator(`${CARD}:has([data-kind="${kind}"])`).getAttribute('data-id');
  await goTo(id ?? '');
}
