import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signInBrowser } from '../browser/sign-in.ts';
import type { Shot, Stage } from './shot.ts';
import { variantsOf } from './shots.ts';
import { holdSteady, stopMoving } from './steady.ts';
import { fileOf, isPhone, LANGUAGES, showAs, type Variant } from './variants.ts';

/** How good a picture is, of 100: so many that texts are clean, and few enough for all to be small. */
const QUALITY = 55;

/** What is done to what a screen asks of the server: nothing, it is kept waiting, or refused. */
export type Trouble = 'none' | 'loading' | 'failing';

type Job = { stage: Stage; began: number; trouble: Trouble; pathOf: (file: string) => string };

async function newContext(browser: Browser, { stage, began }: Job, { when }: Shot, first: Variant): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: first.language === 'es' ? 'es-ES' : 'en-GB',
    timezoneId: 'UTC',
    colorScheme: first.scheme,
    viewport: { width: first.width, height: first.height },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  if (when !== 'unowned') await signInBrowser(context, stage.url);
  await holdSteady(context, began);
  return context;
}

async function take(page: Page, path: string): Promise<void> {
  await stopMoving(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  writeFileSync(path, Buffer.from(data, 'base64'));
}

async function openShot(page: Page, shot: Shot, { stage, trouble }: Job): Promise<void> {
  if (trouble !== 'none' && shot.asks) await page.route(shot.asks, (route) => (trouble === 'failing' ? route.abort() : undefined));
  await page.goto(stage.url + shot.at(stage), { waitUntil: trouble === 'none' ? 'networkidle' : 'load' });
  if (trouble === 'none') {
    await page.locator(shot.ready).first().waitFor();
    await shot.act?.(page, stage);
  } else await page.waitForTimeout(trouble === 'failing' ? 9_000 : 2_000);
}

/** Takes a shot in all its variants. It is opened once in each language, and looked at in each theme and width. */
export async function takeShot(browser: Browser, shot: Shot, job: Job): Promise<void> {
  for (const language of LANGUAGES) {
    const variants = variantsOf(shot).filter((variant) => variant.language === language);
    const [first] = variants;
    if (!first) continue;
    const context = await newContext(browser, job, shot, first);
    try {
      const page = await context.newPage();
      await openShot(page, shot, job);
      for (const variant of variants) {
        await showAs(page, variant);
        // What measures itself answers a new width a moment later.
        await page.waitForTimeout(isPhone(variant) ? 400 : 150);
        await take(page, job.pathOf(fileOf(shot.name, variant)));
      }
    } finally {
      await context.close();
    }
  }
}
