import { randomUUID } from 'node:crypto';
import type { Document } from '@umbral/model';

const OWNER = { email: 'owner@example.com', password: 'correct horse battery' };

/** Makes the owner of a new server, publishes a document there, and returns where services ask for it, and with which key. */
export async function publishOn(url: string, document: Document): Promise<{ base: string; key: string }> {
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
  return { base: `${url}/api/v1/models/${id}/labels/live`, key: String(key) };
}
