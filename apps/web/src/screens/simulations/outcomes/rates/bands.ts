import type { Band } from '@umbral/model';
import type { RouterOutputs } from '@umbral/server/router';

type Run = Pick<RouterOutputs['simulations']['get'], 'document' | 'outputs'>;

/** The bands of a score as the run's document draws them, from the lowest; none where it has none. */
export function bandsOf({ document, outputs }: Run, score: string): readonly Band[] {
  const output = outputs.bands.find((each) => each.score === score);
  const node = document.nodes.find(({ id }) => id === output?.node);
  return node?.kind === 'bands' ? node.data.bands : [];
}

/** How a band looks, as a colour of CSS; what is no band is grey. */
export const colourOf = (band: Pick<Band, 'colour'> | undefined): string => `var(--mantine-color-${band?.colour ?? 'gray'}-5)`;
