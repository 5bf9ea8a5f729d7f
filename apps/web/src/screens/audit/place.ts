import type { Entry } from './audit.ts';

const ofVersions: readonly string[] = ['version.published', 'label.moved', 'label.removed'];

/** Where the subject of an entry can be looked at; null where it cannot, or not any more. */
export function placeOf({ action, subject: { kind, id }, isThere }: Entry): string | null {
  if (!isThere) return null;
  if (kind === 'model') return ofVersions.includes(action) ? `/models/${id}/versions` : `/models/${id}`;
  if (kind === 'sample' || kind === 'simulation' || kind === 'webhook') return `/${kind}s/${id}`;
  return null;
}
