import type { Scope } from '../../src/keys/key.ts';
import { publisher } from './publishing.ts';
import type { TestServer } from './server.ts';

/** A model with one version, the label "live" on it, and a way to ask the server for it with a key. */
export async function publishedModel(server: TestServer, scopes: Scope[] = ['score', 'rule-sets:read']) {
  const people = publisher(server.client);
  const model = await people.withVersions(1);
  await server.client.versions.labels.move.mutate({ modelId: model, name: 'live', revision: 0, number: 1 });
  const { key } = await server.client.keys.create.mutate({ name: 'test', scopes, days: 1 });
  const base = `${server.address}/api/v1/models/${model}/labels/live`;
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    fetch(base + path, { method: 'POST', headers: { ...headers, ...more }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const get = (path: string, more: Record<string, string> = {}) =>
    fetch(base + path, { headers: { authorization: headers.authorization, ...more } });
  return { model, key, base, headers, post, get, people };
}

/** Status and code of a refusal, once it is certain that it has the form of RFC 9457. */
export async function problemOf(answer: Response): Promise<{ status: number; code: string }> {
  const body = (await answer.json()) as { status?: number; title?: string; code: string };
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json') || body.status !== answer.status || typeof body.title !== 'string')
    throw new Error(`This is no problem: ${answer.status} ${type} ${JSON.stringify(body)}`);
  return { status: answer.status, code: body.code };
}
