const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const SIMPLE: readonly unknown[] = [null, 0, 1, '', true, []];

/** How much there is to read. Between two of one size the one with the simpler literals is simpler. */
const sizeOf = (value: unknown): number => {
  if (isScalar(value)) return SIMPLE.includes(value) ? 1 : 1.5;
  const parts: unknown[] = Object.values(value as object);
  return parts.reduce<number>((sum, part) => sum + sizeOf(part), 1.1);
};

/** Each way of making a value simpler in one place: a part in the place of the whole, a part less, a literal for a part. */
function* simpler(value: unknown): Generator<unknown> {
  for (const simple of SIMPLE) if (sizeOf(simple) < sizeOf(value)) yield simple;
  if (Array.isArray(value)) {
    yield* value;
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, part] of value.entries()) for (const each of simpler(part)) yield value.with(index, each);
    return;
  }
  if (isScalar(value)) return;
  const entries: [string, unknown][] = Object.entries(value as object);
  for (const [, part] of entries) {
    yield part;
    if (Array.isArray(part)) yield* part;
  }
  for (const index of entries.keys()) yield Object.fromEntries(entries.toSpliced(index, 1));
  for (const [index, [key, part]] of entries.entries())
    for (const each of simpler(part)) yield Object.fromEntries(entries.with(index, [key, each]));
}

/** So many attempts, at most, to make a failure readable. */
const MOST_ATTEMPTS = 20_000;

/** The simplest value found for which `fails` still holds. */
export function shrink<T>(value: T, fails: (simpler: unknown) => boolean): unknown {
  let best: unknown = value;
  let attempts = 0;
  for (let isBetter = true; isBetter && attempts < MOST_ATTEMPTS; ) {
    isBetter = false;
    for (const candidate of simpler(best)) {
      attempts += 1;
      if (attempts > MOST_ATTEMPTS) break;
      if (sizeOf(candidate) >= sizeOf(best) || !fails(candidate)) continue;
      best = candidate;
      isBetter = true;
      break;
    }
  }
  return best;
}
