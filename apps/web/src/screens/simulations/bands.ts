import type { Band, Document } from '@umbral/model';
import type { Outputs } from './simulation.ts';

type Known = { document: Document; outputs: Outputs };

/** The bands of a score as the document of the run draws them, from the lowest; none where it has none. */
export function bandsOf({ document, outputs }: Known, score: string): readonly Band[] {
  const output = outputs.bands.find((each) => each.score === score);
  const node = document.nodes.find(({ id }) => id === output?.node);
  return node?.kind === 'bands' ? node.data.bands : [];
}

/** The band that a value falls in: the highest whose threshold it reaches. */
export const bandAt = (bands: readonly Band[], value: number): Band | null =>
  bands.findLast(({ from }) => from === null || value >= from) ?? null;

/** How a band looks, as a colour of CSS; what is no band is grey. */
export const colourOf = (band: Pick<Band, 'colour'> | null | undefined): string =>
  band ? `var(--mantine-color-${band.colour}-5)` : 'var(--mantine-color-gray-5)';
