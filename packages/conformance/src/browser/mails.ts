import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addressOf } from './people.ts';
import type { RunningServer } from './server.ts';

type Server = Pick<RunningServer, 'url' | 'data'>;

const PATIENCE = 15_000;

/** The texts of the mails to somebody, which a server without a mail server writes into files; the newest last. */
function mailsTo({ data }: Server, email: string): string[] {
  const folder = path.join(data, 'mail');
  const written = () => readdirSync(folder).toSorted();
  try {
    return written()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .filter((mail) => mail.includes(`To: ${email}`))
      .map((mail) => mail.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
  } catch {
    return [];
  }
}

/** The address in the newest mail to somebody that leads to a page, once so many of them have come. */
export async function mailedLink(server: Server, email: string, page: 'invitation' | 'reset', count = 1): Promise<string> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await setTimeout(100)) {
    const links = mailsTo(server, email).flatMap((mail) => mail.match(new RegExp(`http\\S+/${page}#token=\\S+`)) ?? []);
    if (links.length >= count) return addressOf(server.url, links.at(-1) ?? '');
  }
  throw new Error(`No mail to ${email} leads to ${page}.`);
}
