import { vi } from 'vitest';
import type { Letter } from '../../src/mail/letter.ts';
import type { Outbox } from '../../src/mail/outbox.ts';
import { type Start, startMail } from '../../src/mail/start.ts';
import { secretaryAt } from '../../src/people/secretary.ts';
import { PUBLIC_URL, type TestServer } from './server.ts';

/** Fast enough for tests: a mail is tried three times, without waiting. */
const FAST = { pause: 20, grace: 200, lease: 5, upkeep: 1 };

type About = 'invitation' | 'reset' | 'password';

/** Sends mails from a server's database, and keeps what it sent; what goes wrong is in the server's `reported`. */
export async function startPostman({ db, reported }: TestServer, more: Partial<Start> = {}) {
  const letters: Letter[] = [];
  const outbox: Outbox = {
    async send(letter) {
      letters.push(letter);
    },
  };
  const report = (error: unknown) => reported.push(error);
  const { stop } = await startMail(db, { outbox, secretary: secretaryAt(PUBLIC_URL), report, pace: FAST, waits: [0, 0], ...more });
  /** What was sent to somebody about one of them. */
  const lettersTo = (email: string, about: About) =>
    letters.filter(({ to, text }) => to === email && text.includes(about === 'password' ? 'UTC' : `/${about}#`));
  /** Waits for the newest of so many of these. */
  const letterTo = async (email: string, about: About, count = 1): Promise<Letter> => {
    await vi.waitUntil(() => lettersTo(email, about).length >= count, { timeout: 20_000, interval: 20 });
    const letter = lettersTo(email, about).at(-1);
    if (!letter) throw new Error('There is no letter.');
    return letter;
  };
  return { letters, lettersTo, letterTo, stop };
}

/** The link in a mail. */
export function linkIn({ text }: { text: string }): string {
  const [link] = /https:\S+/.exec(text) ?? [];
  if (!link) throw new Error(`There is no link in ${text}`);
  return link;
}
