import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { lookAgain, newMember, openAs, setRole } from '../../src/browser/people.ts';
import { asOwner } from '../../src/browser/publishing.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { longSample } from '../../src/browser/simulations.ts';
import { english } from '../../src/browser/texts.ts';
import { fillServer, type WalkData } from '../../src/browser/walk/data.ts';

let browser: Browser;
let server: RunningServer;
let data: WalkData;
/** A sample that can be changed, as the built-in one cannot. */
let imported: string;

beforeAll(async () => {
  server = await startServer({ UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on', UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on' });
  browser = await launchBrowser();
  data = await fillServer(server.url);
  imported = await longSample(await asOwner(server.url), 1_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A place in the app: what shows that it is there, what is opened first, and every control there that changes something. */
type Place = { at: string; ready: string; open?: string; changes: readonly string[] };

const places = (): readonly Place[] => [
  { at: '/', ready: '[data-model]', changes: ['[data-new-model]', 'input[name="bundle"]'] },
  {
    at: '/',
    ready: '[data-model]',
    open: '[data-model] button',
    changes: ['[data-rename-model]', '[data-duplicate-model]', '[data-remove-model]'],
  },
  { at: '/samples', ready: '[data-sample]', changes: ['[data-import]'] },
  {
    at: '/samples',
    ready: '[data-sample]',
    open: '[data-sample-menu] >> nth=0',
    changes: ['[data-simulate]', '[data-import-again]', '[data-rename-sample]', '[data-remove-sample]'],
  },
  { at: `/samples/${imported}`, ready: '[data-profile]', changes: ['[data-import-into]'] },
  { at: '/samples/import', ready: 'main h1', changes: ['[data-file="leads"]'] },
  { at: '/simulations', ready: '[data-run]', changes: ['[data-new-simulation]'] },
  { at: '/simulations', ready: '[data-run]', open: `[data-run-menu="${data.runs.after}"]`, changes: ['[data-again]', '[data-remove-run]'] },
  { at: `/simulations/${data.runs.cancelled}`, ready: '[data-simulation="cancelled"]', changes: ['[data-run-again]'] },
  {
    at: `/models/${data.model}/versions`,
    ready: '[data-version="1"]',
    open: '[data-version-menu="1"]',
    changes: ['[data-simulate]', '[data-restore]', '[data-label-move]', '[data-label-new]'],
  },
  {
    at: `/models/${data.model}/versions?label=live`,
    ready: '[data-label-history] [data-move]',
    changes: ['[data-move-back]', '[data-move-to]'],
  },
];
/** Where nothing can be changed, and what is only for owners. */
const elsewhere = (): readonly string[] => [
  `/models/${data.model}/versions?before=1&after=2`,
  `/models/${data.model}/comparison?before=1&after=2`,
  `/samples/${data.sample}`,
  `/simulations/${data.runs.after}`,
  `/simulations/${data.runs.after}?view=leads`,
  `/simulations/${data.runs.after}?view=outcomes`,
  `/simulations/compare?before=${data.runs.before}&after=${data.runs.after}`,
  '/people',
  '/keys',
  '/webhooks',
  `/webhooks/${data.webhook}`,
];

/** Goes to a place and opens what is to be opened there. */
async function goTo(page: Page, { at, ready, open }: Place): Promise<void> {
  await page.goto(server.url + at, { waitUntil: 'networkidle' });
  await page.locator(ready).first().waitFor();
  if (open === undefined) return;
  await page.locator(open).first().click();
  await page.getByRole('menu').waitFor();
}

/** Presses the button of a place among those that are to be seen and can be pressed. Returns whether there is one. */
const pressAt = (page: Page, within: string, place: number): Promise<boolean> =>
  page.evaluate(
    ([where, index]) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${where} button:not([aria-hidden]):enabled`)];
      const button = buttons.filter((each) => each.checkVisibility({ visibilityProperty: true }))[index];
      // What moves, or is covered by what the last one opened, is pressed all the same.
      button?.click();
      return button !== undefined;
    },
    [within, place] as const,
  );

/** Presses every button of the screen, or of a dialog that it opens with, one after the other; closes what that opens, unless something could be sent from there. */
async function pressEverything(page: Page): Promise<void> {
  const at = page.url();
  const isDialog = (await page.getByRole('dialog').count()) > 0;
  const within = isDialog ? '[role="dialog"]' : 'main';
  for (let place = 0; await pressAt(page, within, place); place++) {
    await page.waitForTimeout(30);
    expect(await page.locator('[role="dialog"] button[type="submit"], [role="dialog"] [data-confirm]').count(), at).toBe(0);
    if (page.url() === at) await page.keyboard.press('Escape');
    if (page.url() !== at || (isDialog && (await page.getByRole('dialog').count()) === 0)) {
      await page.goto(at, { waitUntil: 'networkidle' });
      await page.locator(`${within} button`).first().waitFor();
    }
  }
}

/** What a page asked of the server that changes something, and what it was refused; that it is here, and who it is, it may always say. */
function watched(page: Page): { changes: string[]; refused: string[] } {
  const [changes, refused]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (request.method() === 'POST' && !/\/trpc\/(?:presence|session)\./.test(request.url())) changes.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url());
  });
  return { changes, refused };
}

describe('a viewer', () => {
  it('is offered nothing that changes something, and is refused nothing, on any screen', async () => {
    const viewer = await newMember(server.url, 'viewer');
    const { page, close } = await openAs(browser, viewer, server.url);
    const asked = watched(page);
    for (const place of places()) {
      await goTo(page, place);
      for (const control of place.changes) expect(await page.locator(control).count(), `${place.at} ${control}`).toBe(0);
    }
    for (const at of new Set([...places().map((place) => place.at), ...elsewhere()])) {
      await page.goto(server.url + at, { waitUntil: 'networkidle' });
      await page.locator('main :is(h1, h2)').first().waitFor();
      // Leaving is for everybody, and asks first.
      if (at !== '/people') await pressEverything(page);
    }
    expect(asked).toEqual({ changes: [], refused: [] });
    await close();
  });

  it('is told so where others have a button, and where to turn to', async () => {
    const viewer = await newMember(server.url, 'viewer');
    const { page, close } = await openAs(browser, viewer, server.url);
    for (const at of ['/', '/samples', '/simulations', `/models/${data.model}/versions`]) {
      await page.goto(server.url + at);
      await page.locator('[data-view-only]').waitFor();
    }
    await page.locator('[data-view-only]').focus();
    await page.getByText(english('roles.viewOnlyText')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(english('people.roleHelp.viewer')).waitFor();
    await close();
  });

  it('who becomes an editor sees the controls appear, and go again', async () => {
    const member = await newMember(server.url, 'viewer');
    const { page, faults, close } = await openAs(browser, member, server.url);
    await page.locator('[data-view-only]').waitFor();
    await setRole(server.url, member, 'editor');
    await lookAgain(page);
    await page.locator('[data-new-model]').waitFor();
    await page.locator('[data-view-only]').waitFor({ state: 'hidden' });
    await setRole(server.url, member, 'viewer');
    await lookAgain(page);
    await page.locator('[data-new-model]').waitFor({ state: 'hidden' });
    expect(faults()).toEqual([]);
    await close();
  });
});

describe('an editor', () => {
  it('has every control that viewers have not', async () => {
    const editor = await newMember(server.url, 'editor');
    const { page, close } = await openAs(browser, editor, server.url);
    const asked = watched(page);
    for (const place of places()) {
      await goTo(page, place);
      for (const control of place.changes) expect(await page.locator(control).count(), `${place.at} ${control}`).toBeGreaterThan(0);
      expect(await page.locator('[data-view-only]').count()).toBe(0);
    }
    expect(asked).toEqual({ changes: [], refused: [] });
    await close();
  });

  it('who is a viewer by now is told so, and then has the controls no longer', async () => {
    const member = await newMember(server.url, 'editor');
    const { page, close } = await openAs(browser, member, server.url);
    await page.locator('[data-new-model]').click();
    await page.locator('[data-template="blank"]').waitFor();
    await setRole(server.url, member, 'viewer');
    await page.locator('[data-template="blank"]').click();
    const sentence = english('problem.forbidden').replace('$t(problem.role.{{role}})', english('problem.role.editor'));
    await page.getByText(sentence).waitFor();
    await page.locator('[data-new-model]').waitFor({ state: 'hidden' });
    await close();
  });
});

describe('keys and webhooks', () => {
  it.each(['editor', 'viewer'] as const)('are not shown to one who is %s, who is told whose they are', async (role) => {
    const member = await newMember(server.url, role);
    const { page, close } = await openAs(browser, member, server.url);
    const asked = watched(page);
    await page.locator('[data-account]').click();
    await page.locator('[data-people]').waitFor();
    expect(await page.locator('[role="menu"] a[href="/keys"], [role="menu"] a[href="/webhooks"]').count()).toBe(0);
    for (const at of ['/keys', '/webhooks', `/webhooks/${data.webhook}`]) {
      await page.goto(server.url + at, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { name: english('roles.ownersOnly') }).waitFor();
      expect(await page.locator('[data-new-key], [data-new-webhook], [data-webhook-menu]').count()).toBe(0);
    }
    expect(asked).toEqual({ changes: [], refused: [] });
    await page.locator('[data-not-for-you]').click();
    await page.locator('[data-member]').first().waitFor();
    await close();
  });

  it('appear for whoever becomes an owner', async () => {
    const member = await newMember(server.url, 'editor');
    const { page, close } = await openAs(browser, member, `${server.url}/keys`);
    await page.locator('[data-not-for-you]').waitFor();
    await setRole(server.url, member, 'owner');
    await lookAgain(page);
    await page.locator('[data-key]').waitFor();
    await close();
  });
});
