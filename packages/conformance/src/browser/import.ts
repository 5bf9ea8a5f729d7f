import type { Page } from 'playwright-core';

/** Imports a leads file as a person does, with the repair of rows that are quoted as one field, and returns how many leads it made. */
export async function importLeads(page: Page, url: string, file: string): Promise<{ leads: number; repaired: number }> {
  await page.goto(`${url}/samples/import`, { waitUntil: 'networkidle' });
  await page.locator('[data-file="leads"]').setInputFiles(file);
  const next = page.locator('[data-import-next]:not([disabled])');
  await next.click();
  await page.locator('[data-repair="wholeRowQuoted"]').click();
  const repaired = Number(await page.locator('[data-repaired]').getAttribute('data-repaired'));
  await next.click();
  return { leads: (await finished(page)).leads, repaired };
}

/** Imports a sample's files as they are suggested to be read. */
export async function importFiles(
  page: Page,
  url: string,
  files: Readonly<Record<string, string>>,
): Promise<{ leads: number; events: number }> {
  await page.goto(`${url}/samples/import`, { waitUntil: 'networkidle' });
  for (const [slot, file] of Object.entries(files)) await page.locator(`[data-file="${slot}"]`).setInputFiles(file);
  const next = page.locator('[data-import-next]:not([disabled])');
  await next.click();
  await next.click();
  return finished(page);
}

async function finished(page: Page): Promise<{ leads: number; events: number }> {
  const done = page.locator('[data-import-done]');
  await done.waitFor({ timeout: 200_000 });
  return { leads: Number(await done.getAttribute('data-leads')), events: Number(await done.getAttribute('data-events')) };
}
