import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import { type Document, TEMPLATES, updateNode } from '@umbral/model';
import type { AppRouter } from '@umbral/server/router';
import { signIn } from './sign-in.ts';

/** A server's procedures, asked as its owner. */
export async function asOwner(url: string): Promise<TRPCClient<AppRouter>> {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie: await signIn(url) } })] });
}

/** The combined template, with so many points for whoever decides about buying. */
export const combined = (points: number): Document => updateNode(TEMPLATES.combined(), 'decides', 'criterion', { points });

/** Makes a scoring model of which each document was published as a version, and the last one is the draft too. */
export async function publishedModel(api: TRPCClient<AppRouter>, name: string, documents: readonly Document[]): Promise<string> {
  const [first, ...others] = documents;
  if (!first) throw new Error('A scoring model begins with a document.');
  const { id } = await api.models.create.mutate({ name, document: first });
  const publish = (number: number) =>
    api.versions.publish.mutate({ modelId: id, number, revision: number, note: '', sampleId: null, publishId: randomUUID() });
  await publish(1);
  for (const [place, document] of others.entries()) {
    await api.models.save.mutate({ id, baseRevision: place + 1, saveId: randomUUID(), document });
    await publish(place + 2);
  }
  return id;
}
