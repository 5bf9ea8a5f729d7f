import type { NodeKind } from '@umbral/model';

/** The order in which the palette shows the kinds: as points flow. */
export const PALETTE_ORDER = [
  'criterion',
  'activity',
  'segment',
  'decay',
  'group',
  'score',
  'bands',
  'matrix',
  'disqualifier',
  'audience',
  'note',
] as const satisfies readonly NodeKind[];
