import type { Node } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';

/** What is switched off has no part in any score, so nothing about it is wrong. */
export const isOff = (node: Node): boolean => 'enabled' in node.data && !node.data.enabled;

/** A node that is active from a moment on is so until a later one. */
export function checkActive({ id, data }: Node): Diagnostic[] {
  if (!('activeFrom' in data)) return [];
  const { activeFrom: from, activeUntil: until } = data;
  return from !== null && until !== null && from >= until ? [about(id, 'activeOrder', { from, until })] : [];
}

type Limits = { minimum: number | null; maximum: number | null };

export const checkLimits = (node: string, { minimum, maximum }: Limits): Diagnostic[] =>
  minimum !== null && maximum !== null && minimum > maximum ? [about(node, 'limitOrder', { minimum, maximum })] : [];
