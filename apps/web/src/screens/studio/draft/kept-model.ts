import { api, queryClient } from '../../../server/client.ts';
import type { OpenedModel } from '../OpenStudio.tsx';
import { readPending } from './pending.ts';

/** A scoring model as the server had it when the newest edits that this browser kept of it began; null where it kept none. */
export async function keptModel(id: string): Promise<OpenedModel | null> {
  const user = queryClient.getQueryData(api.session.current.queryKey())?.user?.id ?? null;
  const newest = (await readPending(id, user)).at(-1);
  if (!newest) return null;
  const { name, revision, savedAt, base } = newest;
  return { id, name, revision, savedAt, document: base, isKept: true };
}
