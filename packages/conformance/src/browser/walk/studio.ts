import type { Page } from 'playwright-core';
import { focusCard, sampleOpen } from '../studio.ts';
import { textIn } from '../texts.ts';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

type Language = 'en' | 'es';
const studioAt = ({ url, model, sample }: WalkData, view: string) => `${url}/models/${model}?sample=${sample}&view=${view}`;

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const opened = [
  { name: 'help', key: '?', shown: '[data-panel="help"] [role="dialog"]' },
  { name: 'command palette', key: 'Control+k', shown: '[data-choice]' },
  { name: 'add', key: 'a', shown: '[data-choice]' },
  { name: 'connect', key: 'c', shown: '[data-choice]' },
] as const;

/** The studio where there is room: canvas, a card of each kind in the inspector, and what keys and buttons open. */
export async function* deskCanvas(page: Page, data: WalkData, language: Language): Walk {
  await page.goto(studioAt(data, 'canvas'));
  await sampleOpen(page);
  yield 'canvas';
  for (const [kind, id] of data.cards) {
    await focusCard(page, id);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: textIn(language, 'inspector.name') }).waitFor();
    yield `canvas: inspector of ${kind}`;
    await focusCard(page, id);
    await page.keyboard.press('Enter');
  }
  await focusCard(page, data.cards.get('criterion') ?? '');
  await page.keyboard.press('Enter');
  for (const { name, key, shown } of opened) {
    await focusCard(page, data.cards.get('criterion') ?? '');
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
    yield `canvas: ${name}`;
    await close(page);
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type('9');
  await page.locator('[data-found]').waitFor();
  yield 'canvas: find';
  await page.keyboard.press('Escape');
  await focusCard(page, data.cards.get('criterion') ?? '');
  await page.keyboard.press('Control+a');
  await page.locator('[data-selection]').waitFor();
  yield 'canvas: several selected';
  await page.keyboard.press('Shift+F10');
  await page.locator('[data-menu="cards"]').waitFor();
  yield 'canvas: menu of cards';
  await page.keyboard.press('Escape');
}

/** What the bar of the studio opens, and its panels in every view of theirs. */
export async function* deskPanels(page: Page, data: WalkData, language: Language): Walk {
  await page.goto(studioAt(data, 'split'));
  await sampleOpen(page);
  yield 'split';
  await page.locator('[data-problems]').click();
  await page.locator('[data-diagnostic]').first().waitFor();
  yield 'studio: problems';
  await page.keyboard.press('Escape');
  await page.locator('[data-publish]').click();
  await page.locator('[data-publish-submit]').waitFor({ timeout: 60_000 });
  yield 'studio: publish';
  await close(page);
  await page.goto(studioAt(data, 'outline'));
  await sampleOpen(page);
  yield 'outline';
  await page.locator('[data-against]').click();
  await page.getByRole('dialog').locator('[data-behaviour]').waitFor();
  yield 'studio: against the version';
  await page.goto(studioAt({ ...data, model: data.grades }, 'canvas'));
  await sampleOpen(page);
  await page.locator('[data-export]').click();
  await page.locator('[data-export-target="ruleSet"]').waitFor();
  yield 'studio: export';
  await page.keyboard.press('Escape');
  yield* samplePanels(page, language);
}

/** The scores of the sample as bars and as a heat map, and a lead's score as lines and as a curve. */
async function* samplePanels(page: Page, language: Language): Walk {
  await page.locator('[data-line]').first().waitFor();
  await page.getByText(textIn(language, 'lead.later'), { exact: true }).click();
  await page.locator('[data-curve]').waitFor();
  yield 'studio: score curve';
  await page.getByText(textIn(language, 'population.heatMap'), { exact: true }).click();
  await page.locator('[data-heat-map]').waitFor();
  yield 'studio: heat map';
}

/** The studio on a phone: each tab, the sheet of a node, the canvas. */
export async function* phoneStudio(page: Page, data: WalkData): Walk {
  await page.goto(studioAt(data, 'outline'));
  await page.locator('[data-row]').first().waitFor();
  yield 'phone: outline';
  await page.locator(`[data-row="${data.cards.get('criterion')}"]`).click({ position: { x: 160, y: 12 } });
  await page.getByRole('dialog').waitFor();
  yield 'phone: sheet of a criterion';
  await close(page);
  for (const tab of ['lead', 'population', 'problems'] as const) {
    await page.locator(`[data-tab="${tab}"]`).click();
    await page.locator(`#panel-${tab}`).waitFor();
    yield `phone: ${tab}`;
  }
  await page.goto(studioAt(data, 'canvas'));
  await page.locator('.react-flow__node').first().waitFor();
  yield 'phone: canvas';
  await page.locator('[data-publish]').click();
  await page.locator('[data-publish-submit]').waitFor({ timeout: 60_000 });
  yield 'phone: publish';
  await close(page);
}
