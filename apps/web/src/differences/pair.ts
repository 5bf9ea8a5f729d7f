/** A version's number, or the draft. */
export type Side = number | 'draft';
/** Two that are compared. */
export type Pair = { before: Side; after: Side };

const NUMBER = /^[1-9]\d{0,4}$/;

const sideIn = (text: string | null): Side | null => (text === 'draft' ? text : text !== null && NUMBER.test(text) ? Number(text) : null);

/** The two that an address compares, if it does. */
export function pairIn(address: URLSearchParams): Pair | null {
  const [before, after] = [sideIn(address.get('before')), sideIn(address.get('after'))];
  return before === null || after === null ? null : { before, after };
}

const placeOf = (side: Side): number => (side === 'draft' ? Number.POSITIVE_INFINITY : side);

/** From the oldest on; the draft is newer than every version. */
export const inOrder = (sides: readonly Side[]): Side[] => sides.toSorted((a, b) => placeOf(a) - placeOf(b));
