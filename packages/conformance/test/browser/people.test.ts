import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { openPage } from '../../src/browser/page.ts';
import { newMember, openAs } from '../../src/browser/people.ts';
import { type RunningServer, startServer } from '../../src/browser/server.ts';
import { OWNER } from '../../src/browser/sign-in.ts';
import { english, textIn } from '../../src/browser/texts.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const row = (page: Page, email: string) => page.locator(`[data-member="${email}"]`);
const roleOf = (page: Page, email: string) => page.locator(`input[data-role-of="${email}"]`);

async function chooseRole(page: Page, email: string, role: 'owner' | 'editor' | 'viewer'): Promise<void> {
  await roleOf(page, email).click();
  await page.getByRole('option', { name: english(`people.roleName.${role}`), exact: true }).click();
}

/** Comes to the people by the menu of the account. */
async function openPeople(page: Page): Promise<void> {
  await page.locator('[data-account]').click();
  await page.locator('[data-people]').click();
  await page.locator('[data-member]').first().waitFor();
}

describe('an owner', () => {
  it('invites somebody by keyboard, hands on the link, and revokes it', async () => {
    const { page, faults, close } = await openPage(browser, server.url);
    await openPeople(page);
    await page.getByText(english('people.alone')).waitFor();
    await page.locator('[data-invite]').focus();
    await page.keyboard.press('Enter');
    const email = page.locator('input[name="email"]:focus');
    await email.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(english('signIn.wrong.noEmail')).waitFor();
    await page.keyboard.type(OWNER.email);
    await page.keyboard.press('Enter');
    await page.getByText(english('problem.alreadyMember')).waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('ana@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const link = await page.locator('[data-shown-once]').textContent();
    expect(link).toMatch(/\/invitation#token=[\w-]{20,}$/);
    await page.keyboard.press('Escape');
    const invitation = page.locator('[data-invitation="ana@example.com"]');
    await invitation.getByText(english('people.roleName.viewer')).waitFor();
    await invitation.getByText(OWNER.email).waitFor();
    expect(await page.content()).not.toContain(link);
    await invitation.locator('[data-again]').click();
    expect(await page.locator('[data-shown-once]').textContent()).not.toBe(link);
    await page.keyboard.press('Escape');
    await invitation.locator('[data-revoke]').click();
    await page.getByRole('dialog', { name: 'ana@example.com' }).locator('[data-confirm]').click();
    await invitation.waitFor({ state: 'hidden' });
    expect(faults().filter((fault) => !fault.includes('409'))).toEqual([]);
    await close();
  });

  it('invites in the language of the page', async () => {
    const { page, close } = await openPage(browser, `${server.url}/people`, { language: 'es' });
    await page.locator('[data-invite]').click();
    await page.locator('input[name="email"]').fill('eva@example.com');
    const asked = page.waitForRequest('**/trpc/invitations.create*');
    await page.locator('[data-send-invitation]').click();
    expect((await asked).postDataJSON()).toEqual({ email: 'eva@example.com', role: 'editor', language: 'es' });
    await page.getByText(textIn('es', 'people.linkText')).waitFor();
    await close();
  });

  it('gives others a role, and takes them out after a question that names them', async () => {
    const member = await newMember(server.url, 'viewer', 'leo@example.com');
    const { page, faults, close } = await openPage(browser, `${server.url}/people`);
    await chooseRole(page, member.email, 'editor');
    await expect.poll(async () => (await member.api.session.current.query()).workspace?.role).toBe('editor');
    await expect.poll(() => roleOf(page, member.email).inputValue()).toBe(english('people.roleName.editor'));
    await row(page, member.email).locator('[data-remove]').click();
    await page.getByRole('dialog', { name: member.email }).locator('[data-confirm]').click();
    await row(page, member.email).waitFor({ state: 'hidden' });
    expect((await member.api.session.current.query()).workspace).toBe(null);
    expect(faults()).toEqual([]);
    await close();
  });

  it('who is the only one can neither leave nor be anything else, and is told why', async () => {
    const { page, close } = await openPage(browser, `${server.url}/people`);
    await row(page, OWNER.email).waitFor();
    expect(await roleOf(page, OWNER.email).count()).toBe(0);
    await row(page, OWNER.email).locator('[data-leave]').click();
    await page.locator('[data-last-owner]').waitFor();
    expect(await page.locator('[data-confirm]').count()).toBe(0);
    await close();
  });

  it('is told at the field when the other owner has gone meanwhile', async () => {
    const other = await newMember(server.url, 'owner', 'oto@example.com');
    const { page, close } = await openPage(browser, `${server.url}/people`);
    await roleOf(page, other.email).waitFor();
    await other.api.people.leave.mutate();
    await chooseRole(page, OWNER.email, 'viewer');
    const dialog = page.getByRole('dialog', { name: english('people.stepDownTitle') });
    await dialog.locator('[data-confirm]').click();
    await page.getByText(english('problem.lastOwner')).first().waitFor();
    await row(page, other.email).waitFor({ state: 'hidden' });
    await close();
  });
});

describe('an owner who is not the only one', () => {
  it('can step down after a question, and has no controls from then on', async () => {
    const other = await newMember(server.url, 'owner', 'uma@example.com');
    const { page, close } = await openAs(browser, other, `${server.url}/people`);
    await chooseRole(page, other.email, 'editor');
    await page
      .getByRole('dialog', { name: english('people.stepDownTitle') })
      .locator('[data-confirm]')
      .click();
    await page.locator('[data-invite]').waitFor({ state: 'hidden' });
    await row(page, other.email).getByText(english('people.roleName.editor')).waitFor();
    await close();
  });
});

describe.each(['editor', 'viewer'] as const)('one who is %s', (role) => {
  it('sees everybody and no control, and can leave', async () => {
    const member = await newMember(server.url, role);
    const { page, faults, close } = await openAs(browser, member, server.url);
    await openPeople(page);
    await row(page, OWNER.email).getByText(english('people.roleName.owner'), { exact: true }).waitFor();
    await row(page, member.email).getByText(english('people.you'), { exact: true }).waitFor();
    for (const control of ['[data-invite]', '[data-role-of]', '[data-remove]', '[data-invitation]'])
      expect(await page.locator(control).count(), control).toBe(0);
    expect(faults()).toEqual([]);
    await page.locator('[data-leave]').click();
    await page.getByRole('dialog').locator('[data-confirm]').click();
    await page.waitForURL(`${server.url}/`);
    expect((await member.api.session.current.query()).workspaces).toEqual([]);
    await close();
  });
});

it('whoever is no owner any more is told so, and their controls go', async () => {
  const other = await newMember(server.url, 'owner', 'ida@example.com');
  const member = await newMember(server.url, 'viewer', 'max@example.com');
  const { page, close } = await openAs(browser, other, `${server.url}/people`);
  await roleOf(page, member.email).waitFor();
  const owner = await openPage(browser, `${server.url}/people`);
  await chooseRole(owner.page, other.email, 'editor');
  await expect.poll(async () => (await other.api.session.current.query()).workspace?.role).toBe('editor');
  await chooseRole(page, member.email, 'editor');
  await page
    .getByText(english('problem.forbidden').replace('$t(problem.role.{{role}})', english('problem.role.owner')))
    .first()
    .waitFor();
  await page.locator('[data-invite]').waitFor({ state: 'hidden' });
  await owner.close();
  await close();
});
