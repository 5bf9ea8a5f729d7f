import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { type OpenOptions, openPage } from '../../src/browser/page.ts';
import { openAs } from '../../src/browser/people.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { lostGround, ownScreens, ways } from '../../src/browser/walk/account.ts';
import { auditScreen } from '../../src/browser/walk/audit.ts';
import { fillServer, type WalkData } from '../../src/browser/walk/data.ts';
import { emptyScreens, failures, newServer, signInScreen } from '../../src/browser/walk/entry.ts';
import { foreignScreens, peopleScreen } from '../../src/browser/walk/people.ts';
import { interruptions, questions } from '../../src/browser/walk/questions.ts';
import { modelsScreen, profileScreens, samplesScreens, servicesScreens, versionsScreen } from '../../src/browser/walk/screens.ts';
import { simulationsScreens } from '../../src/browser/walk/simulations.ts';
import { deskCanvas, deskPanels, phoneStudio } from '../../src/browser/walk/studio.ts';
import { routes, type Walk, walked } from '../../src/browser/walk/walk.ts';

const WAYS = [
  { name: 'light, in English', options: { language: 'en', scheme: 'light', width: 1440 } },
  { name: 'dark, in Spanish', options: { language: 'es', scheme: 'dark', width: 1440 } },
  { name: 'light, in Spanish, on a phone', options: { language: 'es', scheme: 'light', width: 390 } },
  { name: 'dark, in English, on a phone', options: { language: 'en', scheme: 'dark', width: 390 } },
] as const satisfies { name: string; options: OpenOptions }[];
/** 1440 × 900 at 200 %. */
const ZOOMED = {
  name: 'light, in English, at 200 %',
  options: { language: 'en', scheme: 'light', width: 720, height: 450, scale: 2 },
} as const;

let browser: Browser;
let server: RunningServer;
const visited = new Set<string>();

beforeAll(async () => {
  server = await startServer({ UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on', UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Walks in a browser profile of its own, and expects nothing to be wrong anywhere. */
async function expectNoFault(options: OpenOptions, ways: (page: Page, language: 'en' | 'es') => Walk[]): Promise<void> {
  const { language = 'en' } = options;
  const { page, close } = await openPage(browser, `${server.url}/sign-in`, options);
  const { faults, at } = await walked(page, language, ...ways(page, language));
  for (const route of at) visited.add(route);
  await close();
  expect(faults).toEqual([]);
}

describe('without a fault against accessibility', () => {
  it.each(WAYS)('a new server: $name', ({ options }) =>
    expectNoFault({ ...options, signedIn: false }, (page) => [newServer(page, server.url)]),
  );

  it.each(WAYS)('what is empty, unknown or broken: $name', ({ options }) =>
    expectNoFault(options, (page) => [emptyScreens(page, server.url), failures(page, server.url)]),
  );

  describe('with everything there', () => {
    let data: WalkData;
    beforeAll(async () => {
      data = await fillServer(server.url);
    });

    it.each(WAYS)('signing in: $name', ({ options }) =>
      expectNoFault({ ...options, signedIn: false }, (page) => [signInScreen(page, server.url), ways(page, data)]),
    );

    it.each([...WAYS, ZOOMED])('the screens: $name', ({ options }) =>
      expectNoFault(options, (page) => [
        modelsScreen(page, data),
        versionsScreen(page, data),
        servicesScreens(page, data),
        peopleScreen(page, data),
        auditScreen(page, data),
        samplesScreens(page, data),
        simulationsScreens(page, data),
        profileScreens(page, data),
      ]),
    );

    it.each(WAYS)('what viewers see: $name', async ({ options }) => {
      const { page, close } = await openAs(browser, data.member, `${server.url}/people`, options);
      const { faults } = await walked(page, options.language, foreignScreens(page, data));
      await close();
      expect(faults).toEqual([]);
    });

    it.each(WAYS)('what is one’s own: $name', ({ options }) =>
      expectNoFault(options, (page) => [ownScreens(page, data), lostGround(page, data)]),
    );

    it.each(WAYS)('what is asked: $name', ({ options }) => expectNoFault(options, (page, language) => [questions(page, data, language)]));

    it.each(WAYS.filter(({ options }) => options.width > 768))('the studio: $name', ({ options }) =>
      expectNoFault(options, (page, language) => [
        deskCanvas(page, data, language),
        deskPanels(page, data, language),
        interruptions(page, data),
      ]),
    );

    it.each([...WAYS.filter(({ options }) => options.width < 768), ZOOMED])('the studio in one column: $name', ({ options }) =>
      expectNoFault(options, (page) => [phoneStudio(page, data)]),
    );
  });

  it('at every address that the router knows', () => {
    expect([...visited].toSorted()).toEqual(routes().toSorted());
  });
});
