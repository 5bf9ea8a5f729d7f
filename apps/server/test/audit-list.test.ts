import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import type { RouterInputs } from '../src/router.ts';
import { refusalOf } from './harness/client.ts';
import { readCsv } from './harness/csv.ts';
import { newMember, newWorkspace, type Person } from './harness/people.ts';
import { startPostman } from './harness/postman.ts';
import { publisher } from './harness/publishing.ts';
import { publishedModel } from './harness/rest.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

type Filter = RouterInputs['audit']['list']['filter'];

let server: TestServer;
let postman: Awaited<ReturnType<typeof startPostman>>;
let editor: Person;
let model: string;
/** Names that would do something in a spreadsheet, or break a line. */
const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', 'a,b', 'a"b', 'a\nb', 'ñ 漢'];

beforeAll(async () => {
  server = await startTestServer();
  postman = await startPostman(server);
  editor = await newMember(server, 'editor');
  model = (await publishedModel(server)).model;
  for (const name of HOSTILE) await editor.client.models.rename.mutate({ id: model, name });
});
afterAll(async () => {
  await postman.stop();
  await server.close();
});

const page = (filter: Filter, after: number | null = null, limit = 200) => server.client.audit.list.query({ filter, after, limit });
const shown = async (filter: Filter) => (await page(filter)).entries;
const fetchFile = (ending: string, query: Record<string, string> = {}, cookie = server.cookie) =>
  fetch(`${server.address}/exports/audit.${ending}?${new URLSearchParams(query)}`, { headers: { cookie } });

describe('the list', () => {
  test('has everything, the newest first, page by page without gaps', async () => {
    const all = await shown({});
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => b - a));
    expect(all).toHaveLength(
      Number(
        (
          await server.db
            .selectFrom('audit_event')
            .select(({ fn }) => fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      ),
    );
    const paged = [];
    for (let after: number | null = null; ; ) {
      const { entries, next }: Awaited<ReturnType<typeof page>> = await page({}, after, 3);
      paged.push(...entries);
      if (next === null) break;
      after = next;
    }
    expect(paged).toEqual(all);
  });

  test('goes by person, action, kind of action, subject and time', async () => {
    const all = await shown({});
    expect(await shown({ actor: editor.userId })).toEqual(all.filter(({ actor }) => actor.id === editor.userId));
    expect(await shown({ action: 'model.renamed' })).toEqual(all.filter(({ action }) => action === 'model.renamed'));
    expect(new Set((await shown({ action: 'model' })).map(({ action }) => action))).toEqual(new Set(['model.created', 'model.renamed']));
    const ofModel = await shown({ subject: `model:${model}` });
    expect(ofModel).toEqual(all.filter(({ subject }) => subject.id === model));
    expect(ofModel.map(({ action }) => action)).toEqual(expect.arrayContaining(['label.moved', 'version.published', 'model.created']));
    const middle = all[5]?.at ?? 0;
    expect(await shown({ from: middle + 1 })).toEqual(all.filter(({ at }) => at > middle));
    expect(await shown({ to: middle })).toEqual(all.filter(({ at }) => at < middle));
    expect(await shown({ actor: editor.userId, action: 'key.created' })).toEqual([]);
  });

  test('says what can still be opened', async () => {
    const { id } = await server.client.models.create.mutate({
      name: 'Gone',
      document: (await server.client.models.get.query({ id: model })).document,
    });
    expect(await shown({ subject: `model:${id}` })).toMatchObject([{ isThere: true }]);
    await server.client.models.remove.mutate({ id });
    expect(await shown({ subject: `model:${id}` })).toMatchObject([{ isThere: false }, { isThere: false }]);
  });

  test('refuses filters that mean nothing', async () => {
    const wrong: Filter[] = [
      { action: 'made.up' },
      { action: '' },
      { subject: 'model' },
      { subject: 'lead:1' },
      { actor: 'a\0' },
      { from: 1e17 },
    ];
    for (const filter of wrong) expect((await refusalOf(page(filter))).problem?.code).toBe('invalidInput');
    // An id that is none finds nothing.
    expect(await shown({ subject: 'model:nothing' })).toEqual([]);
  });

  test('names everybody of whom it tells once', async () => {
    const actors = await server.client.audit.actors.query();
    const ids = new Set((await shown({})).map(({ actor }) => actor.id));
    expect(new Set(actors.map(({ id }) => id))).toEqual(ids);
    expect(actors).toHaveLength(ids.size);
    expect(actors).toContainEqual({ kind: 'person', id: editor.userId, name: editor.email });
  });
});

test("another workspace's trail is never seen", async () => {
  const elsewhere = await newWorkspace(server, editor);
  const theirs = await publisher(elsewhere.client).create();
  expect(await shown({ subject: `model:${theirs}` })).toEqual([]);
  const { entries } = await elsewhere.client.audit.list.query({ filter: {}, after: null, limit: 200 });
  expect(entries.map(({ action }) => action)).toEqual(['model.created', 'workspace.created']);
  const file = await (await fetchFile('ndjson')).text();
  expect(file).not.toContain(theirs);
  expect((await refusalOf(editor.client.audit.list.query({ filter: {}, after: null, limit: 1 }))).problem?.code).toBe('forbidden');
  expect((await fetchFile('csv', {}, editor.cookie)).status).toBe(403);
  expect((await fetchFile('csv', { workspace: elsewhere.id })).status).toBe(403);
});

describe('the export', () => {
  test('as lines of JSON is what the list shows, with the same filters', async () => {
    for (const filter of [{}, { actor: editor.userId }, { action: 'label' }, { subject: `model:${model}` }, { to: 1 }] as Filter[]) {
      const query = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));
      const answer = await fetchFile('ndjson', query);
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="umbral-audit.ndjson"');
      const lines = (await answer.text())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const entries = await shown(filter);
      expect(
        lines.map(({ id, at, actor_id, action, subject_id, details, request }) => [
          id,
          Date.parse(at),
          actor_id,
          action,
          subject_id,
          JSON.parse(details),
          request,
        ]),
      ).toEqual(entries.map((each) => [each.id, each.at, each.actor.id, each.action, each.subject.id, each.details, each.request]));
    }
  });

  test('as CSV has no cell that a spreadsheet would compute', async () => {
    const answer = await fetchFile('csv', { action: 'model.renamed' });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [header = [], ...cells] = readCsv(await answer.text());
    const names = cells.map((row) => row[header.indexOf('subject')]);
    expect(names.toReversed()).toEqual(HOSTILE.map((name) => (/^[=+\-@]/.test(name) ? `'${name}` : name)));
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('is read page by page, also where there are many', async () => {
    const row = { workspace_id: DEFAULT_WORKSPACE, actor_kind: 'person' as const, actor_id: 'many', actor: 'm', action: 'model.created' };
    const rows = Array.from({ length: 2_345 }, (_, n) => ({
      ...row,
      subject_kind: 'model',
      subject_id: `${n}`,
      subject: 'x',
      details: '{}',
      request_id: 'r',
    }));
    await server.db.insertInto('audit_event').values(rows).execute();
    const lines = (await (await fetchFile('ndjson', { actor: 'many' })).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).subject_id)).toEqual(rows.map(({ subject_id }) => subject_id).toReversed());
  });

  test('refuses what it does not know', async () => {
    expect((await fetchFile('exe')).status).toBe(404);
    expect((await fetchFile('csv', { action: 'made.up' })).status).toBe(400);
    expect((await fetchFile('csv', { from: 'yesterday' })).status).toBe(400);
    expect(server.reported).toEqual([]);
  });
});
