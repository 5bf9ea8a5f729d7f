import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Client, clientFor, cookieOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { databaseProcess, makeFolder, startProcess } from './harness/process.ts';

/** How long after the start of each round the server is killed; where in a save that falls is chance. */
const KILLED_AFTER = [137, 310, 590, 760];

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(async () => {
  await vi.waitUntil(() => databaseProcess(folder) === null, { timeout: 10_000 });
  fs.rmSync(folder, { recursive: true });
});

/** Saves one revision after the other until the server is gone; the last one that it acknowledged. */
async function saveUntilGone(client: Client, id: string, from: number): Promise<number> {
  let acknowledged = from;
  try {
    for (;;) {
      const document = documentWith(20, `revision ${acknowledged + 1}`);
      acknowledged = (await client.models.save.mutate({ id, baseRevision: acknowledged, saveId: randomUUID(), document })).revision;
    }
  } catch {
    return acknowledged;
  }
}

const textOf = (document: ReturnType<typeof documentWith>) => {
  const [first] = document.nodes;
  return first?.kind === 'note' ? first.data.text : null;
};

/** A save that was under way when the server died may or may not have been made; one that was acknowledged was. */
async function expectNothingLost(client: Client, acknowledged: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [id, revision] of acknowledged) {
    const model = await client.models.get.query({ id });
    expect([revision, revision + 1]).toContain(model.revision);
    if (model.revision > 1) expect(textOf(model.document)).toBe(`revision ${model.revision}`);
    found.set(id, model.revision);
  }
  return found;
}

test(`every acknowledged save outlives ${KILLED_AFTER.length} kills of the server, half of them with its database`, async () => {
  let server = await startProcess({ UMBRAL_DATA: folder });
  const cookie = await cookieOf(server.address, 'createOwner');
  let revisions = new Map<string, number>();
  for (const name of ['a', 'b', 'c']) {
    const { id, revision } = await clientFor(server.address, cookie).models.create.mutate({ name, document: documentWith(1) });
    revisions.set(id, revision);
  }
  const before = [...revisions.values()].reduce((sum, revision) => sum + revision, 0);
  for (const [round, delay] of KILLED_AFTER.entries()) {
    const client = clientFor(server.address, cookie);
    const saving = [...revisions].map(async ([id, from]) => [id, await saveUntilGone(client, id, from)] as const);
    await setTimeout(delay);
    const database = databaseProcess(folder);
    server.process.kill('SIGKILL');
    if (round % 2 === 1 && database !== null) process.kill(database, 'SIGKILL');
    const acknowledged = new Map(await Promise.all(saving));
    server = await startProcess({ UMBRAL_DATA: folder });
    revisions = await expectNothingLost(clientFor(server.address, cookie), acknowledged);
  }
  const after = [...revisions.values()].reduce((sum, revision) => sum + revision, 0);
  expect(after - before).toBeGreaterThan(KILLED_AFTER.length * 10);
  server.process.kill('SIGTERM');
  await server.ended;
}, 120_000);
