import type { Document } from '../document/document.ts';
import type { Band } from '../nodes/bands.ts';
import { updateNode } from './nodes.ts';

/**
 * Moves the threshold of a band, and its exit threshold along by as much; the bands stay in order: it goes no further than its
 * neighbours, `gap` away from them. The lowest band has no threshold; it, a band that is not there, and what is no number are left alone.
 */
export function moveThreshold(document: Document, node: string, band: string, to: number, gap: number): Document {
  const found = document.nodes.find((each) => each.id === node);
  if (found?.kind !== 'bands' || !Number.isFinite(to)) return document;
  const { bands } = found.data;
  const place = bands.findIndex(({ id }) => id === band);
  const from = bands[place]?.from ?? null;
  if (from === null) return document;
  const held = between(to, bands[place - 1]?.from ?? null, bands[place + 1]?.from ?? null, gap);
  if (held === from) return document;
  const moved = (each: Band): Band => ({ ...each, from: held, exit: each.exit === null ? null : exact(each.exit + held - from) });
  return updateNode(document, node, 'bands', { bands: bands.map((each, index) => (index === place ? moved(each) : each)) });
}

function between(value: number, below: number | null, above: number | null, gap: number): number {
  const least = below === null ? Number.NEGATIVE_INFINITY : below + gap;
  const most = above === null ? Number.POSITIVE_INFINITY : above - gap;
  return least > most ? value : exact(Math.min(most, Math.max(least, value)));
}

/** Takes away what adding binary fractions leaves: 0.1 + 0.2 is 0.3 to whoever dragged it there. */
const exact = (value: number): number => Number(value.toFixed(6));
