import type { NodeKind } from '@umbral/model';
import { KIND_LOOKS } from '../../../drawing/kinds.ts';

/** The picture of a kind of node, in its colour. */
export function KindPicture({ kind }: { kind: NodeKind }) {
  const { icon: Picture, colour } = KIND_LOOKS[kind];
  return <Picture size={17} color={`var(--mantine-color-${colour}-filled)`} aria-hidden style={{ flex: 'none' }} />;
}
