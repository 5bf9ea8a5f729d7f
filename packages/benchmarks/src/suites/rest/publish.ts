import { randomUUID } from 'node:crypto';
import type { Document } from '@umbral/model';

const OWNER = { email: 'owner@example.com', password: 'correct horse battery' };

/** Where services ask for a published rule set, with which key, and the entity tag that it has. */
export type Published = { base: string; key: string; tag: string };

/** Calls a procedure of a server as its owner. */
export type Call = (procedure: string, input: unknown, method?: 'POST' | 'GET') => Promise<Record<string, unknown>>;

/** Makes the owner of a new server, and signs them in. */
export async function ownerOf(url: string): Promise<Call> {
  let cookie = '';
  const call: Call = async (procedure, input, method = 'POST') => {
    const sent = JSON.stringify(input);
    const address = method === 'POST' ? procedure : `${procedure}?input=${encodeURIComponent(sent)}`;
    const answer = await fetch(`${url}/trpc/${address}`, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(method === 'POST' ? { body: sent } : {}),
    });
    const { result, error } = (await answer.json()) as { result?: { data: Record<string, unknown> }; error?: unknown };
    if (!result) throw new Error(`${procedure}: ${JSON.stringify(error)}`);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return result.data;
  };
  await call('session.createOwner', OWNER);
  return call;
}

/** Publishes a document on a new server. */
export async function publishOn(url: string, document: Document): Promise<Published> {
  const call = await ownerOf(url);
  const { id } = await call('models.create', { name: 'Forty criteria', document });
  await call('versions.publish', { modelId: id, number: 1, revision: 1, note: '', sampleId: null, publishId: randomUUID() });
  await call('versions.labels.move', { modelId: id, name: 'live', revision: 0, number: 1 });
  const { key } = await call('keys.create', { name: 'benchmark', scopes: ['score', 'rule-sets:read'], days: 1 });
  const base = `${url}/api/v1/models/${id}/labels/live`;
  const { headers } = await fetch(`${base}/rule-set`, { headers: { authorization: `Bearer ${key}` } });
  return { base, key: String(key), tag: headers.get('etag') ?? '' };
}
