import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { z } from 'zod';
import type { Letter } from './letter.ts';

/** Where mails go out. */
export type Outbox = { send: (letter: Letter) => Promise<void> };

/** Milliseconds for a mail server to answer: together well within the lease of a job. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 5_000, socketTimeout: 15_000 };
/** What a mail is made of is text that we hand over, never a file or an address to be read. */
const TEXT_ONLY = { disableFileAccess: true, disableUrlAccess: true };

/** What nodemailer says of a failure, where it does: its own word, and what the mail server answered. */
const Failure = z
  .object({ code: z.string().nullable().catch(null), responseCode: z.number().nullable().catch(null) })
  .catch({ code: null, responseCode: null });

/** Why a mail did not go out, without whom it was for. `isFinal`: the mail server will never take it. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly isFinal: boolean;

  constructor(cause: unknown) {
    const { code, responseCode } = Failure.parse(cause);
    super(`A mail was not sent: ${[code, responseCode].filter((each) => each !== null).join(' ') || 'for an unknown reason'}.`);
    this.isFinal = code === 'EENVELOPE' && responseCode !== null && responseCode >= 500;
  }
}

/**
 * Hands mails to a server: `smtps://user:password@mail.example.com` (TLS from the first byte), or `smtp://…`, which has to offer TLS unless
 * the address ends in `?tls=off`.
 */
export function smtpOutbox(address: string, from: string): Outbox {
  const { protocol, hostname, port, username, password, searchParams } = new URL(address);
  const secure = protocol === 'smtps:';
  const tls = searchParams.get('tls') === 'off' ? { ignoreTLS: true } : { requireTLS: true };
  const login = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const transport = nodemailer.createTransport(
    {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      ...(secure ? { secure } : tls),
      ...(username === '' ? {} : { auth: login }),
      ...PATIENCE,
      ...TEXT_ONLY,
    },
    { from },
  );
  return {
    async send(letter) {
      await transport.sendMail(letter).catch((error: unknown) => Promise.reject(new NotSent(error)));
    },
  };
}

/** Writes each mail into a file of a folder, for whoever runs this server to read or hand on: only they may open it. It is there when it is whole. */
export function folderOutbox(folder: string, from: string): Outbox {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, ...TEXT_ONLY }, { from });
  return {
    async send(letter) {
      const { message } = await transport.sendMail(letter);
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`;
      const file = path.join(folder, name);
      const draft = `${file}.part`;
      try {
        await fs.writeFile(draft, message, { mode: 0o600 });
        await fs.rename(draft, file);
      } catch (error) {
        await fs.rm(draft, { force: true });
        throw error;
      }
    },
  };
}
