import type { Page } from 'playwright-core';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

/** The audit trail: all of it, filtered, where nothing passes the filters, what one can choose from, and when the server fails. */
export async function* auditScreen(page: Page, { url, model }: WalkData): Walk {
  await page.goto(`${url}/audit`);
  await page.locator('[data-entry]').first().waitFor();
  yield 'audit';
  await page.locator('[data-download]').click();
  await page.locator('[data-download-as="csv"]').waitFor();
  yield 'audit: download';
  await page.keyboard.press('Escape');
  await page.locator('input[data-filter="action"]').click();
  await page.getByRole('option').first().waitFor();
  yield 'audit: actions';
  await page.keyboard.press('Escape');
  await page.goto(`${url}/audit?subject=model:${model}&action=label`);
  await page.locator('[data-entry="label.moved"]').first().waitFor();
  yield 'audit: of one label';
  await page.goto(`${url}/audit?to=2020-01-01`);
  await page.locator('[data-clear-filter]').waitFor();
  await page.getByRole('heading', { level: 2 }).waitFor();
  yield 'audit: nothing found';
  const error = { message: '', code: -32603, data: { problem: { code: 'unexpected', params: {} } } };
  await page.route('**/trpc/audit.list*', (route) => route.fulfill({ status: 500, json: { error } }));
  await page.goto(`${url}/audit`);
  await page.locator('main [role="alert"]').waitFor();
  yield 'audit: failed';
  await page.unroute('**/trpc/audit.list*');
}
