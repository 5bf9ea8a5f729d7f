/** Something in a column: how high it is, where its middle would like to be, and how much that counts. */
export type Wish = { height: number; middle: number; weight: number };

type Block = { count: number; weight: number; sum: number };

/**
 * The middles of things that stand below each other in this order with a gap between, as close to their wishes as that allows (weighted
 * least squares). Pool adjacent violators: Ayer and others, An empirical distribution function for sampling with incomplete information, 1955.
 */
export function stack(wishes: readonly Wish[], gap: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  wishes.forEach(({ height }, index) => {
    offset += index === 0 ? 0 : (height + (wishes[index - 1]?.height ?? 0)) / 2 + gap;
    offsets.push(offset);
  });
  const blocks: Block[] = [];
  const mean = (block: Block | undefined) => (block ? block.sum / block.weight : Number.NEGATIVE_INFINITY);
  wishes.forEach(({ middle, weight }, index) => {
    let block: Block = { count: 1, weight, sum: weight * (middle - (offsets[index] ?? 0)) };
    while (mean(blocks.at(-1)) >= mean(block)) {
      const above = blocks.pop() ?? { count: 0, weight: 0, sum: 0 };
      block = { count: above.count + block.count, weight: above.weight + block.weight, sum: above.sum + block.sum };
    }
    blocks.push(block);
  });
  const starts = blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)));
  return starts.map((start, index) => start + (offsets[index] ?? 0));
}
