import { useNames } from '../useNames.ts';
import type { Both } from './compared.ts';

/** A function that names nodes as the run after draws them; those that are gone, as the run before did. */
export function useBothNames({ before, after }: Both): (node: string) => string {
  const [old, now] = [useNames(before.document), useNames(after.document)];
  return (node) => (after.document.nodes.some(({ id }) => id === node) ? now(node) : old(node));
}
