import type { Page } from 'playwright-core';
import type { WalkData } from './data.ts';
import type { Walk } from './walk.ts';

const SESSION = '**/trpc/session.current*';

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function submit(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`input[name="${field}"]`).fill(text);
  await page.keyboard.press('Enter');
}

/** What somebody who is not signed in does with a forgotten password and with an invitation. */
export async function* ways(page: Page, { url, invitation }: WalkData): Walk {
  await page.goto(`${url}/forgotten`);
  await submit(page, 'email', 'owner');
  await page.locator('[role="alert"]').waitFor();
  yield 'forgotten: wrong';
  await submit(page, 'email', 'nobody@example.com');
  await page.locator('[data-entry="asked"]').waitFor();
  yield 'forgotten: asked';
  await page.goto(`${url}/reset`);
  await page.locator('[data-entry="reset-gone"]').waitFor();
  yield 'reset: without a link';
  await page.goto(`${url}/reset#token=made-up`);
  await page.locator('[data-entry="reset"]').waitFor();
  yield 'reset';
  await submit(page, 'password', 'long enough for a password');
  await page.locator('[data-entry="reset-gone"]').waitFor();
  yield 'reset: gone';
  await page.goto(invitation);
  await page.locator('[data-entry="invitation"]').waitFor();
  yield 'invitation';
  await submit(page, 'password', 'short');
  yield 'invitation: too short';
  await page.goto(`${url}/sign-in`);
  await page.goto(`${url}/invitation#token=made-up`);
  await page.locator('[data-entry="invitation-gone"]').waitFor();
  yield 'invitation: gone';
}

/** What people see of themselves: their account, their workspaces, and what an invitation for somebody else says to them. */
export async function* ownScreens(page: Page, { url, invitation, elsewhere }: WalkData): Walk {
  await page.goto(`${url}/account`);
  await page.locator('[data-session]').first().waitFor();
  yield 'account';
  await page.locator('input[name="current"]').fill('not this one');
  await submit(page, 'next', 'short');
  await page.locator('[aria-invalid="true"]').waitFor();
  yield 'account: wrong';
  for (const item of ['[data-new-workspace]', '[data-rename-workspace]']) {
    await page.locator('[data-account]').click();
    await page.locator(item).click();
    await page.getByRole('dialog').waitFor();
    yield `account menu: ${item}`;
    await leave(page);
  }
  await page.goto(`${url}/models/${elsewhere}`);
  await page.locator('[data-go-there]').waitFor();
  yield 'a model of another workspace';
  await page.goto(invitation);
  await page.locator('[data-other]').waitFor();
  yield 'invitation: for somebody else';
}

type Session = { user: { id: string }; workspace: { id: string } | null };

/** From now on the server says something else of who is signed in. */
async function saying(page: Page, change: (session: Session) => void): Promise<void> {
  await page.route(SESSION, async (route) => {
    const response = await route.fetch();
    const body: { result: { data: Session } } = await response.json();
    change(body.result.data);
    await route.fulfill({ response, json: body });
  });
}

/** What the app says to whoever has no workspace, is in theirs no longer, or works where somebody else has signed in. */
export async function* lostGround(page: Page, { url }: WalkData): Walk {
  await saying(page, (session) => {
    session.workspace = null;
  });
  await page.goto(url);
  await page.locator('[data-make-workspace]').waitFor();
  yield 'no workspace';
  await page.unroute(SESSION);
  const changes: Record<string, (session: Session) => void> = {
    'another workspace': (session) => {
      if (session.workspace) session.workspace.id = '00000000-0000-4000-8000-000000000000';
    },
    'another person': (session) => {
      session.user.id = 'another';
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    await page.goto(url);
    await page.locator('[data-model]').first().waitFor();
    await saying(page, change);
    // As when the person comes back to the tab.
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.locator('[data-go-on]').waitFor();
    yield name;
    await page.unroute(SESSION);
  }
}
