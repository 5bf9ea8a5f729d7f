import type { Band, Label } from '@umbral/model';
import type { ScoreSpread } from '../../../scoring/protocol.ts';
import { useDraft } from '../studio.ts';

export type BandLook = { id: string; label: Label; colour: Band['colour'] };

/** How bands look, by id, as the draft draws them at this node. */
export function useBandLooks(bandsNode: string | undefined): Map<string, BandLook> {
  const bands = useDraft((state) => {
    const node = state.document.nodes.find((each) => each.id === bandsNode);
    return node?.kind === 'bands' ? node.data.bands : null;
  });
  return new Map((bands ?? []).map((band) => [band.id, band]));
}

/** The band that a value falls in: the highest whose threshold it reaches. */
export function bandAt(spread: ScoreSpread, value: number): string | null {
  const reached = spread.bands?.counts.findLast(({ from }) => from === null || value >= from);
  return reached?.id ?? null;
}
