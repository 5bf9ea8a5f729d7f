/** Counts of leads in equal parts of a score's scale: the first begins at `from`, each is `width` wide. */
export type Bins = { from: number; width: number; counts: ArrayLike<number> };

/** Where scores are on a picture: `x` of a score, and the score at a place; `slot`: the pixels of a part. */
export type Scale = { x: (score: number) => number; scoreAt: (x: number) => number; slot: number };

/** The scale of a picture so many pixels wide. */
export function scaleOf({ from, width, counts }: Bins, pixels: number): Scale {
  const slot = pixels / Math.max(1, counts.length);
  return {
    slot,
    x: (score) => ((score - from) / width) * slot,
    scoreAt: (x) => (slot === 0 ? from : from + (x / slot) * width),
  };
}
