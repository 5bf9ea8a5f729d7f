import type { Page } from 'playwright-core';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** The runs, what can be done with one, and what is asked before one is started. */
async function* list(page: Page, { url }: WalkData): Walk {
  await page.goto(`${url}/simulations`);
  await page.locator('[data-run]').first().waitFor();
  yield 'simulations';
  await page.locator('[data-run-menu]').first().click();
  await page.locator('[data-remove-run]').waitFor();
  yield 'simulations: menu';
  await page.locator('[data-remove-run]').click();
  await page.getByRole('dialog').waitFor();
  yield 'simulations: remove';
  await leave(page);
  await page.locator('[data-new-simulation]').click();
  await page.locator('[data-start-simulation] summary').click();
  yield 'simulations: new';
  await leave(page);
}

/** What came of a run: all leads at once, each of them, and why one has its score. */
async function* results(page: Page, { url, runs }: WalkData): Walk {
  const at = `${url}/simulations/${runs.after}`;
  await page.goto(at);
  await page.locator('[data-line-table]').waitFor();
  yield 'simulation: overview';
  await page.locator('[data-download]').click();
  await page.locator('[data-download-as="csv"]').waitFor();
  yield 'simulation: download';
  await page.goto(`${at}?view=leads&outcome=yes&from=10`);
  await page.locator('[data-total-leads]').waitFor();
  yield 'simulation: leads';
  await page.locator('[data-index="0"]').click();
  await page.locator('[data-lines]').waitFor();
  yield 'simulation: a lead';
  await page.goto(`${at}?view=leads&search=nobody+at+all`);
  await page.locator('[data-total-leads="0"]').waitFor();
  yield 'simulation: nobody found';
  await page.goto(`${at}?view=outcomes`);
  await page.locator('[data-outcomes="told"] [data-rates="bands"]').waitFor();
  yield 'simulation: outcomes';
  await page.goto(`${url}/simulations/${runs.cancelled}`);
  await page.locator('[data-run-again]').waitFor();
  yield 'simulation: cancelled';
}

/** Two runs against each other. */
async function* compared(page: Page, { url, runs }: WalkData): Walk {
  await page.goto(`${url}/simulations/compare?after=${runs.after}`);
  await page.locator('input[data-choose="before"]').waitFor();
  yield 'runs compared: to be chosen';
  await page.goto(`${url}/simulations/compare?before=${runs.before}&after=${runs.after}`);
  await page.locator('[data-compared-leads]').waitFor();
  yield 'runs compared';
  await page.locator('[data-index="0"]').click();
  await page.locator('[data-changed]').waitFor();
  yield 'runs compared: a lead';
}

export async function* simulationsScreens(page: Page, data: WalkData): Walk {
  yield* list(page, data);
  yield* results(page, data);
  yield* compared(page, data);
}
