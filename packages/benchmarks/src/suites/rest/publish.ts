import { randomUUID } from 'node:crypto';
import type { Document } from '@umbral/model';

const OWNER = { email: 'owner@example.com', password: 'correct horse battery' };

/** Where services ask for a published rule set, with which key, and the entity tag that it has. */
export type Published = { base: string; key: string; tag: string };

/** Makes the owner of a new server, and publishes a document there. */
export async function publishOn(url: string, document: Document): Promise<Published> {
  let cookie = '';
  const call = async (procedure: string, input: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
    });
    const { result, error } = (await answer.json()) as { result?: { data: Record<string, unknown> }; error?: unknown };
    if (!result) throw new Error(`${procedure}: ${JSON.stringify(error)}`);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return result.data;
  };
  await call('session.createOwner', OWNER);
  const { id } = await call('models.create', { name: 'Forty criteria', document });
  await call('versions.publish', { modelId: id, number: 1, revision: 1, note: '', sampleId: null, publishId: randomUUID() });
  await call('versions.labels.move', { modelId: id, name: 'live', revision: 0, number: 1 });
  const { key } = await call('keys.create', { name: 'benchmark', scopes: ['score', 'rule-sets:read'], days: 1 });
  const base = `${url}/api/v1/models/${id}/labels/live`;
  const { headers } = await fetch(`${base}/rule-set`, { headers: { authorization: `Bearer ${key}` } });
  return { base, key: String(key), tag: headers.get('etag') ?? '' };
}
