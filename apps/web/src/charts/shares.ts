/**
 * Rounds the lines of an explanation to a number of decimals so that what is shown still adds up to the total that is shown:
 * each is rounded down, and the units that are left go to the largest remainders (Hamilton's method).
 */
export function roundToTotal(values: readonly number[], total: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const floors = values.map((value) => Math.floor(value * unit + 1e-9));
  const missing = Math.round(total * unit) - floors.reduce((sum, value) => sum + value, 0);
  const order = values.map((value, index) => ({ index, rest: value * unit - (floors[index] ?? 0) })).toSorted((a, b) => b.rest - a.rest);
  const extra = new Set(order.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((value, index) => (value + (extra.has(index) ? 1 : 0)) / unit);
}
