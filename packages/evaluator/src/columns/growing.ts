type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

const LEAST_ROOM = 64;

/** The array itself if it has that place; else one of at least twice its length that begins like it. */
export function withRoom<A extends Numbers>(array: A, place: number, Kind: new (length: number) => A): A {
  if (place < array.length) return array;
  const longer = new Kind(Math.max(LEAST_ROOM, 2 * array.length, place + 1));
  longer.set(array);
  return longer;
}
