import { createHash } from 'node:crypto';
import { compile } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combined } from './harness/publishing.ts';
import { problemOf, publishedModel } from './harness/rest.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const sample = syntheticSample();
const leads = sample.leads.slice(0, 20);
const now = sample.asOf;
const { ruleSet } = compile(combined());
const scorer = compileRuleSet(ruleSet);
const factsOf = (lead: (typeof leads)[number]) => prepareFacts(ruleSet.input, lead, now);
const sent = (lead: (typeof leads)[number]) => ({ attributes: lead.attributes, events: lead.events });

let server: TestServer;
let published: Awaited<ReturnType<typeof publishedModel>>;
beforeAll(async () => {
  server = await startTestServer();
  published = await publishedModel(server);
});
afterAll(async () => {
  expect(server.reported).toEqual([]);
  await server.close();
});

describe('the rule set of a label', () => {
  test('is what was published, in bytes whose SHA-256 is its tag', async () => {
    const answer = await published.get('/rule-set');
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(JSON.parse(text)).toEqual(ruleSet);
    expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(text).digest('hex')}"`);
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('umbral-version')).toBe('1');
  });

  test('is not sent to those who have it', async () => {
    const tag = (await published.get('/rule-set')).headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const answer = await published.get('/rule-set', { 'if-none-match': known });
      expect({ status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') }).toEqual({
        status: 304,
        text: '',
        etag: tag,
      });
    }
    expect((await published.get('/rule-set', { 'if-none-match': '"x"' })).status).toBe(200);
  });

  test('of a number is kept for good', async () => {
    const answer = await fetch(published.base.replace('labels/live', 'versions/1/rule-set'), {
      headers: { authorization: published.headers.authorization },
    });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.json()).toEqual(ruleSet);
  });

  test('follows its label', async () => {
    const { model, get, people } = await publishedModel(server);
    const before = (await get('/rule-set')).headers.get('etag');
    await people.save(model, 1, combined(77));
    await people.publish(model, 2);
    await server.client.versions.labels.move.mutate({ modelId: model, name: 'live', revision: 1, number: 2 });
    await expect.poll(async () => (await get('/rule-set')).headers.get('umbral-version'), { timeout: 5_000 }).toBe('2');
    expect((await get('/rule-set')).headers.get('etag')).not.toBe(before);
  });
});

describe('a lead', () => {
  test('has the score that the evaluator gives it', async () => {
    for (const lead of leads) {
      const answer = await (await published.post('/score', { lead: sent(lead), now })).json();
      expect(answer).toEqual({ ...scorer.score(factsOf(lead)), checksum: expect.stringMatching(/^[0-9a-f]{64}$/), version: 1 });
    }
  });

  test('is explained by lines that add up to its score', async () => {
    for (const lead of leads.slice(0, 5)) {
      const answer = await (await published.post('/explain', { lead: sent(lead), now })).json();
      expect(answer).toEqual({ ...scorer.explain(factsOf(lead)), checksum: expect.any(String), version: 1 });
    }
  });

  test('may say its moments as text, and leave out what it does not have', async () => {
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    const events = (moment: unknown) => [{ type: 'page_viewed', at: moment, properties: { path: '/pricing' } }];
    const ask = async (moment: unknown, present: unknown) =>
      (await published.post('/explain', { lead: { attributes: {}, events: events(moment) }, now: present })).json();
    expect(await ask('2026-01-02T05:04:05+02:00', '2026-01-03T00:00:00Z')).toEqual(await ask(at, Date.UTC(2026, 0, 3)));
    expect((await published.post('/score', { lead: { attributes: {} } })).status).toBe(200);
  });

  test('may have fields of any name: they are data', async () => {
    const plain = await (await published.post('/score', { lead: { attributes: {} }, now })).json();
    const hostile = `{"lead":{"attributes":{"__proto__":{"country":"x"},"constructor":{"prototype":{"polluted":1}},"toString":1,"":2},
      "events":[{"type":"__proto__","at":1,"properties":{"__proto__":{"a":1}}}],"previous":{"__proto__":"hot"}},"now":${now}}`;
    const answer = await published.post('/score', hostile);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(plain);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('what cannot be answered', () => {
  const ask = (path: string, init: RequestInit = {}) => fetch(`${server.address}/api/v1${path}`, init);
  const withKey = () => ({ headers: { authorization: published.headers.authorization } });

  test('has its status and its code', async () => {
    const { model, post } = published;
    const none = crypto.randomUUID();
    const cases: [Promise<Response>, number, string][] = [
      [ask(`/models/${model}/labels/nowhere/rule-set`, withKey()), 404, 'modelNotFound'],
      [ask(`/models/${none}/labels/live/rule-set`, withKey()), 404, 'modelNotFound'],
      [ask(`/models/${model}/versions/2/rule-set`, withKey()), 404, 'modelNotFound'],
      [ask(`/models/x/labels/live/rule-set`, withKey()), 400, 'invalidRequest'],
      [ask(`/models/${model}/versions/0/rule-set`, withKey()), 400, 'invalidRequest'],
      [ask('/nothing', withKey()), 404, 'notFound'],
      [post('/score', '{"lead":{"attributes":{'), 400, 'brokenJson'],
      [post('/score', ''), 400, 'brokenJson'],
      [post('/score', 'null'), 400, 'invalidRequest'],
      [post('/score', { lead: { attributes: [] } }), 400, 'invalidRequest'],
      [post('/score', { lead: { attributes: {}, events: [{ type: 'x', at: 'yesterday' }] } }), 400, 'invalidRequest'],
      [post('/score', { lead: { attributes: {} }, now: 1e300 }), 400, 'invalidRequest'],
      [post('/score', 'x=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'wrongType'],
      [post('/score-batch', { lead: {} }), 415, 'wrongType'],
      [post('/score', { lead: { attributes: {} } }, { origin: 'https://evil.example' }), 403, 'foreignOrigin'],
    ];
    for (const [answer, status, code] of cases) expect(await problemOf(await answer)).toEqual({ status, code });
  });

  test('says so in data that no page may show, frame or read', async () => {
    const addresses = [published.base, `${server.address}/api/v1/models/x/labels/live`].map((base) => `${base}/rule-set`);
    for (const address of addresses) {
      const { headers } = await fetch(address);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await ask('/docs/')).headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('is noticed by no other request', async () => {
    const bad = [
      '{"lead":{"attributes":{',
      'null',
      `{"lead":{"attributes":{}},"x":"${'x'.repeat(4 * 1024 * 1024)}"}`,
      '{"lead":{"attributes":7}}',
    ];
    const lead = leads[0];
    if (!lead) throw new Error('The sample is empty.');
    const scored = { status: 200, ...scorer.score(factsOf(lead)) };
    const asked = Array.from({ length: 200 }, async (_, index) => {
      const answer = await published.post('/score', index % 2 === 0 ? { lead: sent(lead), now } : bad[(index >> 1) % bad.length]);
      return { status: answer.status, ...((await answer.json()) as object) };
    });
    const answers = await Promise.all(asked);
    for (const [index, answer] of answers.entries())
      expect(answer).toMatchObject(index % 2 === 0 ? scored : { status: [400, 400, 413, 400][(index >> 1) % bad.length] });
  });

  test('a removed model serves nobody', async () => {
    const { model, get } = await publishedModel(server);
    await server.client.models.remove.mutate({ id: model });
    expect(await problemOf(await get('/rule-set'))).toEqual({ status: 404, code: 'modelNotFound' });
  });
});

describe('a key', () => {
  const score = (authorization: string | null) =>
    fetch(`${published.base}/score`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: '{"lead":{"attributes":{}}}',
    });

  test.each([
    ['none', null, 'keyRequired'],
    ['a name and a password', 'Basic eDp5', 'keyRequired'],
    ['something else', 'Bearer something', 'keyInvalid'],
    ['one that was never made', `Bearer umbral_${'x'.repeat(43)}`, 'keyInvalid'],
  ])('%s is refused', async (_, authorization, code) => {
    const answer = await score(authorization);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problemOf(answer)).toEqual({ status: 401, code });
  });

  test('that has expired is refused, and says so', async () => {
    const { key, summary } = await server.client.keys.create.mutate({ name: 'old', scopes: ['score'], days: 1 });
    await server.db
      .updateTable('api_key')
      .set({ expires_at: new Date(0) })
      .where('id', '=', summary.id)
      .execute();
    expect(await problemOf(await score(`Bearer ${key}`))).toEqual({ status: 401, code: 'keyExpired' });
  });

  test('that was revoked is refused at once, though it was in use', async () => {
    const { key, summary } = await server.client.keys.create.mutate({ name: 'revoked', scopes: ['score'], days: 1 });
    expect((await score(`Bearer ${key}`)).status).toBe(200);
    await server.client.keys.revoke.mutate({ id: summary.id });
    expect(await problemOf(await score(`Bearer ${key}`))).toEqual({ status: 401, code: 'keyInvalid' });
  });

  test('opens what it is for, and nothing else', async () => {
    const reader = await publishedModel(server, ['rule-sets:read']);
    expect((await reader.get('/rule-set')).status).toBe(200);
    for (const path of ['/score', '/explain', '/score-batch'])
      expect(await problemOf(await reader.post(path, { lead: { attributes: {} } }))).toEqual({ status: 403, code: 'missingScope' });
    const scorerOnly = await publishedModel(server, ['score']);
    expect(await problemOf(await scorerOnly.get('/rule-set'))).toEqual({ status: 403, code: 'missingScope' });
  });

  test("of another workspace does not see this one's models", async () => {
    const other = await server.db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
    const { key, summary } = await server.client.keys.create.mutate({ name: 'theirs', scopes: ['score'], days: 1 });
    await server.db.updateTable('api_key').set({ workspace_id: other.id }).where('id', '=', summary.id).execute();
    expect(await problemOf(await score(`Bearer ${key}`))).toEqual({ status: 404, code: 'modelNotFound' });
  });

  test('is no session, and a session is no key', async () => {
    const answer = await fetch(`${server.address}/trpc/models.list`, { headers: { authorization: published.headers.authorization } });
    expect(answer.status).toBe(401);
    expect((await fetch(`${published.base}/rule-set`, { headers: { cookie: server.cookie } })).status).toBe(401);
  });
});
