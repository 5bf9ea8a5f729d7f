import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeBackup } from '../src/backup/write.ts';
import { folderOutbox } from '../src/mail/outbox.ts';
import { StartError } from '../src/start-error.ts';
import { type Client, clientFor, cookieOf, refusalOf } from './harness/client.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';
import { documentWith } from './harness/documents.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { databaseProcess, type ServerProcess, startProcess } from './harness/process.ts';
import { makeSmallDisk, type SmallDisk } from './harness/small-disk.ts';

const FULL = { status: 503, problem: { code: 'databaseFull', params: {} } };

const probe = makeSmallDisk(1);
if ('whyNot' in probe) console.warn(`Full disks are not tried: ${probe.whyNot}.`);
else probe.remove();

function disk(megabytes: number): SmallDisk {
  const made = makeSmallDisk(megabytes);
  if ('whyNot' in made) throw new Error(made.whyNot);
  return made;
}

/** A document that cannot be compressed, of some hundred kilobytes. */
const large = (text: string) => documentWith(100, `${text} ${randomBytes(1_400).toString('base64')}`);

describe.skipIf('whyNot' in probe)('a database whose disk is full', () => {
  let small: SmallDisk;
  let server: ServerProcess;
  let client: Client;
  beforeAll(async () => {
    small = disk(260);
    server = await startProcess({ UMBRAL_DATA: small.folder });
    client = clientFor(server.address, await cookieOf(server.address, 'createOwner'));
  });
  afterEach(() => small.free());
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    await vi.waitUntil(() => databaseProcess(small.folder) === null, { timeout: 10_000 });
    small.remove();
  });

  test('refuses a save with a reason, keeps nothing of it, and makes it once when there is room', async () => {
    const { id } = await client.models.create.mutate({ name: 'Full', document: documentWith(1) });
    small.fill();
    let acknowledged = 1;
    const next = () => ({ id, baseRevision: acknowledged, saveId: randomUUID(), document: large(`revision ${acknowledged + 1}`) });
    const refused = await untilRefused(async () => {
      const save = next();
      return {
        save,
        answer: client.models.save.mutate(save).then(({ revision }) => {
          acknowledged = revision;
        }),
      };
    });
    expect(refused.refusal).toEqual(FULL);
    // What is there can be read, and is what was acknowledged.
    expect((await client.models.get.query({ id })).revision).toBe(acknowledged);
    expect(await refusalOf(client.models.save.mutate(refused.save))).toEqual(FULL);
    small.free();
    for (const _again of [1, 2]) expect(await client.models.save.mutate(refused.save)).toMatchObject({ revision: acknowledged + 1 });
    expect((await client.models.get.query({ id })).revision).toBe(acknowledged + 1);
  });

  test('refuses batches of an import, and takes the same ones when there is room', async () => {
    const leads = makeLeads(0, 4_000, 5);
    const { id } = await client.samples.begin.mutate({ name: 'Leads', fields: [], events: [], asOf: AS_OF });
    small.fill();
    const sent: number[] = [];
    const batch = (number: number) =>
      client.samples.append.mutate({ id, batch: number, leads: leads.slice(number * 500, number * 500 + 500) });
    const { refusal } = await untilRefused(async () => {
      const save = sent.length;
      sent.push(save);
      return { save, answer: batch(save) };
    });
    expect(refusal).toEqual(FULL);
    small.free();
    for (let number = 0; number < 8; number++) await batch(number);
    const report = {
      files: [],
      leads: 4_000,
      events: 20_000,
      outcomesKnown: 0,
      converted: 0,
      columns: [],
      asOf: AS_OF,
      asOfSource: 'events' as const,
    };
    const made = await client.samples.finish.mutate({ id, leadCount: 4_000, eventCount: 20_000, report });
    expect(await client.samples.get.query({ id: made.id })).toMatchObject({ leadCount: 4_000, eventCount: 20_000 });
  });
});

/** Asks for one after the other until one is refused. */
async function untilRefused<Save>(ask: () => Promise<{ save: Save; answer: Promise<unknown> }>) {
  for (;;) {
    const { save, answer } = await ask();
    const refused = await answer.then(
      () => false,
      () => true,
    );
    if (refused) return { save, refusal: await refusalOf(answer) };
  }
}

describe.skipIf('whyNot' in probe)('files on a full disk', () => {
  let small: SmallDisk;
  let database: TestDatabase;
  beforeAll(async () => {
    small = disk(2);
    database = await createTestDatabase();
  });
  afterEach(() => small.free());
  afterAll(async () => {
    small.remove();
    await database.drop();
  });

  test('a mail is there whole or not at all, and goes out when there is room', async () => {
    const folder = path.join(small.folder, 'mail');
    const outbox = folderOutbox(folder, 'Umbral <umbral@example.com>');
    const letter = { to: 'ann@example.com', subject: 'Invitation', text: 'x'.repeat(20_000) };
    await outbox.send(letter);
    small.fill();
    await expect(outbox.send(letter)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(fs.readdirSync(folder)).toHaveLength(1);
    small.free();
    await outbox.send(letter);
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });

  test('a backup that finds no room says so and leaves nothing that could be taken for one', async () => {
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => {});
    await client.connect();
    await client.query(`insert into workspace (name) select md5(n::text) || md5((-n)::text) from generate_series(1, 40000) as n`);
    const before = fs.readdirSync(small.folder);
    const failure = await writeBackup(client, path.join(small.folder, 'backup')).catch((error: unknown) => error);
    await client.end();
    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({ message: expect.stringMatching(/^There is no room left on the disk of .*backup/) });
    expect(fs.readdirSync(small.folder)).toEqual(before);
  });
});
