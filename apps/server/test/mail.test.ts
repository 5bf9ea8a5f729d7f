import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEnvironment } from '../src/environment/index.ts';
import { inLine } from '../src/mail/letter.ts';
import { linkTo } from '../src/mail/mailing.ts';
import { post } from '../src/mail/occasion.ts';
import { folderOutbox, smtpOutbox } from '../src/mail/outbox.ts';
import { invitationLetter } from '../src/people/invitation-letter.ts';
import { resetLetter } from '../src/sign-in/reset-letter.ts';
import { OWNER } from './harness/client.ts';
import { type MailServer, startMailServer } from './harness/mail-server.ts';
import { tokenIn } from './harness/people.ts';
import { linkIn, startPostman } from './harness/postman.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const FROM = 'Umbral <umbral@example.com>';
const LETTER = {
  to: 'ann@example.com',
  subject: 'Invitación a «Año» 🎉',
  text: 'Primera línea\n\n.punto\nhttps://umbral.test/reset#token=a-b_c\n',
};

let server: TestServer;
let mails: MailServer;
beforeAll(async () => {
  server = await startTestServer({ mails: true });
});
afterAll(() => server.close());
beforeEach(async () => {
  mails = await startMailServer();
});
afterEach(() => mails.close());

const invite = async (email: string) => (await server.client.invitations.create.mutate({ email, role: 'viewer' })).id;
const stateOf = async (id: string) => (await server.client.invitations.list.query()).find((each) => each.id === id)?.mail;
const bySmtp = () => smtpOutbox(`${mails.url}?tls=off`, FROM);
/** The text of a message, decoded: long lines are broken with "=". */
const decoded = ({ message }: { message: string }) =>
  Buffer.from(
    message.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  ).toString('utf8');

describe('a mail server', () => {
  test('is handed each mail as it is, for whom it is, in plain text', async () => {
    await bySmtp().send(LETTER);
    const [mail] = await mails.until(1);
    expect(mail).toMatchObject({ from: 'umbral@example.com', to: ['ann@example.com'] });
    expect(mail?.message).toMatch(/^From: Umbral <umbral@example.com>$/m);
    expect(mail?.message).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect(decoded(mail ?? { message: '' })).toContain(LETTER.text.trim());
  });

  test('that offers no TLS is given nothing, unless it may do without', async () => {
    await expect(smtpOutbox(mails.url, FROM).send(LETTER)).rejects.toThrow(/^A mail was not sent: ETLS/);
    expect(mails.delivered).toEqual([]);
  });

  test('is told of failures without whom they are about', async () => {
    mails.answerTo('450 ann@example.com is busy');
    const failure = await bySmtp()
      .send(LETTER)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: 'A mail was not sent: EENVELOPE 450.', isFinal: false });
    expect(JSON.stringify(failure)).not.toContain('ann');
  });

  test('that was away is asked again, and what it takes then works', async () => {
    mails.answerTo('451 later', '451 later', '250 OK');
    const { stop } = await startPostman(server, { outbox: bySmtp() });
    const id = await invite('again@example.com');
    const [mail] = await mails.until(1);
    await expect.poll(() => stateOf(id)).toBe('sent');
    expect(mails.asked()).toBe(3);
    const token = tokenIn(linkIn({ text: decoded(mail ?? { message: '' }) }));
    expect((await server.client.invitations.look.mutate({ token })).email).toBe('again@example.com');
    expect(server.reported.splice(0).map(String)).toEqual(Array(2).fill('NotSent: A mail was not sent: EENVELOPE 451.'));
    await stop();
  });

  test.each([
    ['will never take it is not asked again', '550 no such person', 1],
    ['fails for too long is given up', '451 later', 3],
  ])('that %s, which the invitation says', async (_, answer, times) => {
    mails.answerTo(answer);
    const { stop } = await startPostman(server, { outbox: bySmtp() });
    const id = await invite(`failing${times}@example.com`);
    await expect.poll(() => stateOf(id)).toBe('failed');
    expect(mails.asked()).toBe(times);
    expect(server.reported.splice(0)).toHaveLength(times);
    await stop();
  });

  test('is not told of what was rolled back, nor of an invitation that is over', async () => {
    const { stop, letters } = await startPostman(server);
    const rolledBack = server.db.transaction().execute(async (trx) => {
      await post(trx, { kind: 'reset', email: OWNER.email, language: 'en' });
      throw new Error('back');
    });
    await expect(rolledBack).rejects.toThrow('back');
    await stop();
    const id = await invite('over@example.com');
    await server.client.invitations.revoke.mutate({ id });
    const { stop: stopAgain, letters: later } = await startPostman(server);
    const waiting = sql<{ n: number }>`select count(*)::int as n from pgboss.job where name = 'mails' and state < 'completed'`;
    await expect.poll(async () => (await waiting.execute(server.db)).rows[0]?.n).toBe(0);
    await stopAgain();
    expect([...letters, ...later]).toEqual([]);
    expect(server.reported).toEqual([]);
  });
});

test('without a mail server each mail is a file that only its owner may read', async () => {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-mail-')), 'mail');
  await folderOutbox(folder, FROM).send(LETTER);
  const [name = ''] = fs.readdirSync(folder);
  expect(name).toMatch(/^\d{4}-.*\.eml$/);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  const message = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  expect(message).toMatch(/^To: ann@example.com$/m);
  expect(decoded({ message })).toContain('https://umbral.test/reset#token=a-b_c');
  fs.rmSync(path.dirname(folder), { recursive: true });
});

describe('what mails say', () => {
  const hostile = 'Acme\r\nBcc: all@example.com\u2028\u0000 is here';

  test.each(['en', 'es'] as const)('is complete in the language %s, with one link', (language) => {
    const link = linkTo('https://umbral.test', 'invitation', 'x');
    const letters = [
      resetLetter('a@example.com', language, link),
      ...(['owner', 'editor', 'viewer'] as const).map((role) =>
        invitationLetter('a@example.com', language, { by: 'ann@example.com', workspace: 'Acme', role, link }),
      ),
    ];
    expect(new Set(letters.map(({ text }) => text)).size).toBe(4);
    for (const { subject, text } of letters) {
      expect(subject).not.toBe('');
      expect(text.match(/https:/g)).toHaveLength(1);
      expect(text).not.toContain('undefined');
    }
  });

  test('keeps the words of strangers within their line', async () => {
    expect(inLine(hostile)).toBe('Acme Bcc: all@example.com is here');
    const link = linkTo('https://umbral.test', 'invitation', 'x');
    await bySmtp().send(invitationLetter('a@example.com', 'en', { by: hostile, workspace: hostile, role: 'owner', link }));
    const [mail] = await mails.until(1);
    expect(mail?.to).toEqual(['a@example.com']);
    expect(mail?.message).not.toMatch(/^Bcc:/m);
  });
});

describe('the environment', () => {
  test('says where links lead, which is one of our own addresses then', () => {
    const settings = readEnvironment({ UMBRAL_URL: 'https://umbral.example.com', UMBRAL_ORIGINS: 'https://other.example.com' });
    expect(settings.publicUrl).toBe('https://umbral.example.com');
    expect(settings.origins).toEqual(['https://other.example.com', 'https://umbral.example.com']);
    expect(readEnvironment({})).toMatchObject({ publicUrl: null, origins: [], mail: { server: null } });
  });

  test.each([
    ['UMBRAL_URL', { UMBRAL_URL: 'https://umbral.example.com/path' }],
    ['UMBRAL_URL', { UMBRAL_URL: 'javascript:alert(1)' }],
    ['UMBRAL_SMTP_URL', { UMBRAL_SMTP_URL: 'https://mail.example.com', UMBRAL_MAIL_FROM: FROM }],
    ['UMBRAL_MAIL_FROM', { UMBRAL_SMTP_URL: 'smtps://mail.example.com' }],
    ['UMBRAL_MAIL_FROM', { UMBRAL_MAIL_FROM: 'Umbral' }],
  ])('names %s when it will not do', (name, environment) => {
    expect(() => readEnvironment(environment)).toThrow(name);
  });
});
