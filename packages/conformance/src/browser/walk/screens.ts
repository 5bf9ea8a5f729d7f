import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

const LEADS = fileURLToPath(new URL('../../../../samples/test/fixtures/whole-row-quoted.csv', import.meta.url));
/** A file with both, whose dates can be read in two ways. */
const LEADS_AND_EVENTS = {
  name: 'both.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      leads: [3, 4, 5].map((n) => ({ id: `L${n}`, created_at: `0${n}/02/2026`, converted: n % 2 })),
      events: [{ lead_id: 'L3', type: 'open', at: '2026-06-01' }],
    }),
  ),
};

const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'hidden' });

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialogGone(page);
}

/** The dialogs behind the lines of a menu, one after the other. */
async function* fromMenu(page: Page, name: string, menu: string, lines: readonly string[]): Walk {
  for (const line of lines) {
    await page.locator(menu).first().click();
    await page.locator(`${line}:visible`).first().waitFor();
    if (line === lines[0]) yield `${name}: menu`;
    await page.locator(`${line}:visible`).first().click();
    await page.getByRole('dialog').waitFor();
    yield `${name}: ${line}`;
    await leave(page);
  }
}

/** The scoring models, and what the bar above every screen opens. */
export async function* modelsScreen(page: Page, { url }: WalkData): Walk {
  await page.goto(url);
  await page.locator('[data-model]').first().waitFor();
  yield 'models';
  for (const [name, menu] of [
    ['a model', '[data-model] button'],
    ['account', '[data-account]'],
    ['language', 'header button:has-text("E")'],
  ] as const) {
    await page.locator(menu).first().click();
    await page.getByRole('menu').waitFor();
    yield `models: menu of ${name}`;
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }
  await page.locator('[data-new-model]').click();
  await page.locator('[data-template="blank"]').waitFor();
  yield 'models: new';
  await leave(page);
}

/** Versions, their comparison, the history of their labels, and what is asked before they are made the draft again. */
export async function* versionsScreen(page: Page, { url, model }: WalkData): Walk {
  const at = `${url}/models/${model}/versions`;
  await page.goto(at);
  await page.locator('[data-version="1"]').waitFor();
  yield 'versions';
  yield* fromMenu(page, 'versions', '[data-version-menu="1"]', ['[data-restore]', '[data-label-new]']);
  await page.locator('[data-export="1"]').click();
  await page.locator('[data-export-target="ruleSet"]').waitFor();
  yield 'versions: export';
  await page.keyboard.press('Escape');
  await page.locator('[data-show-findings]').first().click();
  await page.getByRole('dialog').waitFor();
  yield 'versions: findings';
  await page.goto(`${at}?before=1&after=2`);
  await page.locator('[data-compared="1 2"] [data-behaviour]').waitFor({ timeout: 60_000 });
  await page.locator('[data-changed-leads]').first().waitFor();
  yield 'versions: compared';
  await page.goto(`${url}/models/${model}/comparison?before=1&after=2`);
  await page.locator('[data-comparison="1 2"]').waitFor();
  yield 'two versions as one drawing';
  await page.goto(`${at}?label=live`);
  await page.locator('[data-move]').first().waitFor();
  yield 'versions: history of a label';
}

/** Keys and webhooks, with all that is asked about them. */
export async function* servicesScreens(page: Page, { url, webhook }: WalkData): Walk {
  await page.goto(`${url}/keys`);
  await page.locator('[data-key]').waitFor();
  yield 'keys';
  await page.locator('[data-new-key]').click();
  await page.getByRole('dialog').waitFor();
  yield 'keys: new';
  await leave(page);
  await page.locator('[data-key] button').first().click();
  await page.locator('[data-revoke-key]').waitFor();
  yield 'keys: revoke';
  await page.goto(`${url}/webhooks`);
  await page.locator('[data-webhook]').waitFor();
  yield 'webhooks';
  await page.locator('[data-new-webhook]').click();
  await page.locator('[data-webhook-url]').fill('no address');
  await page.locator('[data-save-webhook]').click();
  await page.locator('[data-webhook-url][aria-invalid="true"]').waitFor();
  yield 'webhooks: new, wrong';
  await page.goto(`${url}/webhooks/${webhook}`);
  await page.locator('[data-delivery] button').first().click();
  await page.locator('[data-attempt]').first().waitFor();
  yield 'webhook: log';
  yield* fromMenu(page, 'webhook', '[data-webhook-menu]', ['[data-edit]', '[data-rotate]', '[data-delete]']);
  await page.goto(`${url}/webhooks/00000000-0000-4000-8000-000000000000`);
  await page.locator('main a[href="/webhooks"]').waitFor();
  yield 'webhook: gone';
}

/** Samples, the report of one, and an import from its files to its end. */
export async function* samplesScreens(page: Page, { url }: WalkData): Walk {
  await page.goto(`${url}/samples/import`);
  await page.locator('[data-file="leads"]').waitFor({ state: 'attached' });
  yield 'import: files';
  await page.locator('[data-file="leads"]').setInputFiles(LEADS);
  await page.locator('[data-import-next]:not([disabled])').waitFor();
  yield 'import: file chosen';
  await page.locator('[data-import-next]').click();
  await page.locator('[data-repair]').first().waitFor();
  await page.locator('[data-column] button').first().click();
  yield 'import: check';
  await page.locator('[data-repair="wholeRowQuoted"]').click();
  await page.locator('[data-repaired]').waitFor();
  await page.locator('[data-import-next]').click();
  await page.locator('[data-import-done]').waitFor({ timeout: 60_000 });
  yield 'import: done';
  const sample = await page.locator('[data-import-done]').getAttribute('data-import-done');
  await page.goto(`${url}/samples?report=${sample}`);
  await page.getByRole('dialog').waitFor();
  yield 'samples: report';
  await leave(page);
  yield 'samples';
  await page.goto(`${url}/samples/import?into=${sample}`);
  await page.locator('[data-file="leads"]').setInputFiles(LEADS_AND_EVENTS);
  await page.locator('[data-chosen="events"]').waitFor();
  await page.locator('[data-import-next]:not([disabled])').click();
  await page.locator('[data-outcome-window] input[type=checkbox]').check();
  await page.locator('[data-date-order]').waitFor();
  yield 'import: into a sample';
  await page.locator('[data-into="append"]').check();
  yield 'import: added to a sample';
}

/** What samples hold: of one that has everything, of one that was imported, while it is counted, and where there is nothing. */
export async function* profileScreens(page: Page, { url, sample }: WalkData): Walk {
  await page.goto(`${url}/samples/${sample}`);
  await page.locator('[data-field]').first().waitFor({ timeout: 60_000 });
  yield 'profile';
  await page.locator('[data-kind] button[aria-expanded="false"]').first().click();
  await page.locator('[data-search-fields]').fill('no field is called so');
  await page.locator('[data-field]').first().waitFor({ state: 'hidden' });
  yield 'profile: nothing found';
  await page.locator('[data-sample-menu]').click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').waitFor();
  yield 'profile: report';
  await leave(page);
  const counting = { result: { data: { state: 'computing', done: 1, of: 4 } } };
  await page.route('**/trpc/samples.profile*', (route) => route.fulfill({ json: counting }));
  await page.goto(`${url}/samples/${sample}`);
  await page.locator('[data-counting] [role="progressbar"]').waitFor();
  yield 'profile: being counted';
  await page.unroute('**/trpc/samples.profile*');
  const error = { message: '', code: -32603, data: { problem: { code: 'unexpected', params: {} } } };
  await page.route('**/trpc/samples.profile*', (route) => route.fulfill({ status: 500, json: { error } }));
  await page.goto(`${url}/samples/${sample}`);
  await page.locator('main [role="alert"]').waitFor();
  yield 'profile: failed';
  await page.unroute('**/trpc/samples.profile*');
  await page.goto(`${url}/samples/00000000-0000-4000-8000-000000000000`);
  await page.locator('main a[href="/"]').waitFor();
  yield 'profile: gone';
}
