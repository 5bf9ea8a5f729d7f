import { createHash, randomUUID } from 'node:crypto';
import { compile } from '@umbral/compiler';
import { TEMPLATES } from '@umbral/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER, refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
let people: ReturnType<typeof publisher>;
beforeAll(async () => {
  server = await startTestServer();
  people = publisher(server.client);
});
afterAll(() => server.close());

const listed = async (modelId: string) => (await server.client.versions.list.query({ modelId, after: null, limit: 100 })).versions;

/** RFC 8785 for what rule sets are made of, written without the library: keys by UTF-16 units, everything else as JSON.stringify has it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`).join(',')}}`;
}

describe('publishing', () => {
  test('makes a version of what is drawn, with what it compiles to', async () => {
    const id = await people.create();
    const { number, checksum, createdAt } = await people.publish(id, 1, { note: '  First  ' });
    const version = await server.client.versions.get.query({ modelId: id, number });
    expect(version).toMatchObject({
      number: 1,
      note: 'First',
      author: { id: expect.any(String), name: OWNER.email },
      reproducible: true,
      revision: 1,
      checksum,
      createdAt,
      labels: [],
      behaviour: null,
    });
    expect(version.document).toEqual(combined());
    expect(version.ruleSet).toEqual(compile(combined()).ruleSet);
    expect(await listed(id)).toMatchObject([{ number: 1, note: 'First', findings: { warning: 0, info: 0 } }]);
  });

  test.each(Object.keys(TEMPLATES).filter((id) => id !== 'blank'))('has the checksum of the canonical rule set: %s', async (template) => {
    const id = await people.create(TEMPLATES[template as keyof typeof TEMPLATES]());
    const { checksum } = await people.publish(id, 1);
    const { ruleSet } = await server.client.versions.get.query({ modelId: id, number: 1 });
    expect(checksum).toBe(createHash('sha256').update(canonical(ruleSet)).digest('hex'));
  });

  test('counts what the linter finds, by severity', async () => {
    const document = combined();
    const limited = document.nodes.map((node) => (node.id === 'fit' ? { ...node, data: { ...node.data, maximum: 400 } } : node));
    const id = await people.create({ ...document, nodes: limited as typeof document.nodes });
    await people.publish(id, 1);
    expect((await listed(id))[0]?.findings).toEqual({ warning: 0, info: 1 });
    const { findings } = await server.client.versions.get.query({ modelId: id, number: 1 });
    expect(findings.map(({ code }) => code)).toEqual(['limitNeverBinds']);
  });

  test('is refused with the diagnostics while there are errors, and makes nothing', async () => {
    const id = await people.create(documentWith(1));
    const { status, problem } = await refusalOf(people.publish(id, 1));
    expect(status).toBe(422);
    expect(problem).toMatchObject({ code: 'notPublishable', params: { diagnostics: [{ code: 'noScore' }] } });
    expect(await listed(id)).toEqual([]);
  });

  test('is refused when the draft has moved on, with what changed', async () => {
    const id = await people.create();
    await people.save(id, 1, combined(30));
    const { status, problem } = await refusalOf(people.publish(id, 1));
    expect(status).toBe(409);
    expect(problem).toMatchObject({
      code: 'staleRevision',
      params: { revision: 2, changes: [{ field: 'points', before: 20, after: 30 }] },
    });
    expect(await listed(id)).toEqual([]);
  });

  test('is refused when somebody has published the same draft since', async () => {
    const id = await people.withVersions(1);
    expect(await refusalOf(people.publish(id, 1, { revision: 1 }))).toEqual({
      status: 409,
      problem: { code: 'versionTaken', params: { number: 1, author: OWNER.email } },
    });
  });

  test('that is sent again is answered as the first time and counts once, also when the draft went on', async () => {
    const id = await people.create();
    const publishId = randomUUID();
    const first = await people.publish(id, 1, { publishId });
    await people.save(id, 1, combined(30));
    expect(await people.publish(id, 1, { publishId })).toEqual(first);
    expect(await listed(id)).toHaveLength(1);
  });

  test('of a model that is removed, or that there is none, is refused', async () => {
    const missing = { status: 404, problem: { code: 'notFound', params: { what: 'model' } } };
    expect(await refusalOf(people.publish(randomUUID(), 1))).toEqual(missing);
    const id = await people.withVersions(1);
    await server.client.models.remove.mutate({ id });
    expect(await refusalOf(people.publish(id, 2, { revision: 1 }))).toEqual(missing);
    expect(await refusalOf(server.client.versions.get.query({ modelId: id, number: 1 }))).toEqual(missing);
    await server.client.models.restore.mutate({ id });
    expect(await listed(id)).toHaveLength(1);
  });

  test.each([
    ['a long note', { note: 'x'.repeat(2_001) }, 'note'],
    ['a note that Postgres cannot hold', { note: 'a\0b' }, 'note'],
    ['no number', { number: 0 }, 'number'],
    ['a sample that is no id', { sampleId: 'x' }, 'sampleId'],
  ])('with %s is refused', async (_, more, path) => {
    const id = await people.create();
    expect(await refusalOf(people.publish(id, 1, more))).toMatchObject({ status: 400, problem: { params: { issues: [{ path }] } } });
  });

  test('goes no further than ten thousand', async () => {
    const id = await people.create();
    expect((await refusalOf(people.publish(id, 10_001))).problem).toEqual({ code: 'tooManyVersions', params: { limit: 10_000 } });
  });
});

describe('at once', () => {
  test('of many who publish the same draft one wins, and the others are told', async () => {
    const id = await people.create();
    for (let number = 1; number <= 4; number++) {
      const attempts = [1, 2, 3, 4].map(async () => {
        try {
          return (await people.publish(id, number, { revision: 1 })).number;
        } catch (error) {
          return (await refusalOf(Promise.reject(error))).problem?.code;
        }
      });
      expect((await Promise.all(attempts)).sort()).toEqual([number, 'versionTaken', 'versionTaken', 'versionTaken']);
    }
    expect((await listed(id)).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  test('publishing and saving never make a version of a draft that nobody saw', async () => {
    const id = await people.create();
    for (let revision = 1; revision <= 5; revision++) {
      await Promise.allSettled([
        people.publish(id, (await listed(id)).length + 1, { revision }),
        people.save(id, revision, combined(40 + revision)),
      ]);
    }
    for (const { number, revision } of await listed(id)) {
      const { document } = await server.client.versions.get.query({ modelId: id, number });
      expect(document).toEqual(combined(revision === 1 ? 20 : 39 + revision));
    }
  });
});

describe('the list', () => {
  test('comes in pages, newest first', async () => {
    const id = await people.withVersions(5);
    const page = (after: number | null) => server.client.versions.list.query({ modelId: id, after, limit: 2 });
    const seen: number[][] = [];
    for (let after: number | null = null; ; ) {
      const { versions, next }: Awaited<ReturnType<typeof page>> = await page(after);
      seen.push(versions.map(({ number }) => number));
      after = next;
      if (after === null) break;
    }
    expect(seen).toEqual([[5, 4], [3, 2], [1]]);
    expect((await page(null)).model).toEqual({ name: 'Fit', revision: 5 });
  });
});

describe('restoring', () => {
  test('makes what was published the next revision of the draft, and the one before can be had back', async () => {
    const id = await people.withVersions(2);
    await people.save(id, 2, combined(99));
    const restored = await server.client.versions.restore.mutate({ modelId: id, number: 1, revision: 3, saveId: randomUUID() });
    expect(restored.revision).toBe(4);
    expect((await server.client.models.get.query({ id })).document).toEqual(combined());
    const before = await server.db.selectFrom('draft').select('document').where('model_id', '=', id).where('revision', '=', 3).execute();
    expect(before).toEqual([{ document: combined(99) }]);
  });

  test('over a draft that moved on is refused', async () => {
    const id = await people.withVersions(2);
    const restore = server.client.versions.restore.mutate({ modelId: id, number: 1, revision: 1, saveId: randomUUID() });
    expect((await refusalOf(restore)).problem).toMatchObject({ code: 'staleRevision', params: { revision: 2 } });
  });

  test('a version that there is none of is refused', async () => {
    const id = await people.withVersions(1);
    const restore = server.client.versions.restore.mutate({ modelId: id, number: 2, revision: 1, saveId: randomUUID() });
    expect((await refusalOf(restore)).problem).toEqual({ code: 'notFound', params: { what: 'version' } });
  });
});
