import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signInBrowser } from './sign-in.ts';

type Language = 'en' | 'es';
export type OpenOptions = {
  language?: Language;
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  scale?: number;
  /** Whether somebody is signed in; true unless told. */
  signedIn?: boolean;
  /** Whether the screen is touched; false unless told. */
  touch?: boolean;
  /** Whether the person has asked for things to move; false unless told. */
  motion?: boolean;
};

export type OpenPage = {
  page: Page;
  /** Everything that went wrong on the page so far: errors on the console, exceptions, and requests that failed or were refused. */
  faults: () => string[];
  close: () => Promise<void>;
};

function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A request that the page itself gave up, by leaving, is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Opens an address in a fresh browser profile, in a language and a size, signed in, and collects what goes wrong. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const {
    language = 'en',
    scheme = 'light',
    width = 1440,
    height = 900,
    scale = 1,
    signedIn = true,
    touch = false,
    motion = false,
  } = options;
  const context: BrowserContext = await browser.newContext({
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: scheme,
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    hasTouch: touch,
  });
  if (signedIn) await signInBrowser(context, new URL(url).origin);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = watch(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, faults: () => [...faults], close: () => context.close() };
}
