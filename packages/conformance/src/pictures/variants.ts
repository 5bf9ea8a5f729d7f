import type { Page } from 'playwright-core';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One way of looking at a screen. */
export type Variant = { language: Language; scheme: 'light' | 'dark'; width: number; height: number };

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Every screen is taken in all of these: both languages in both themes, and on a phone in one theme each. */
export const VARIANTS: readonly Variant[] = [
  { language: 'en', scheme: 'light', ...WIDE },
  { language: 'en', scheme: 'dark', ...WIDE },
  { language: 'en', scheme: 'light', ...PHONE },
  { language: 'es', scheme: 'light', ...WIDE },
  { language: 'es', scheme: 'dark', ...WIDE },
  { language: 'es', scheme: 'dark', ...PHONE },
];

export const isPhone = ({ width }: Variant): boolean => width === PHONE.width;

/** What a picture is called: `models.en.dark.webp`, `models.en.light.phone.webp`. */
export const fileOf = (shot: string, variant: Variant): string =>
  [shot, variant.language, variant.scheme, ...(isPhone(variant) ? ['phone'] : []), 'webp'].join('.');

/** Shows a page as a variant does, whatever it showed before. Its language is chosen when it is opened. */
export async function showAs(page: Page, { scheme, width, height }: Variant): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}
