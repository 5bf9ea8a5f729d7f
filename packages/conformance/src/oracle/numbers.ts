/** N2: half up to `d` decimals, by the formula of the rule. */
export function rounded(x: number, d: number): number {
  const k = 10 ** d;
  const M = 6_755_399_441_055_744;
  return (x * k + 1e-6 + M - M) / k;
}

/** N1: a literal has at most 15 significant digits. Moments are whole milliseconds and have fewer. */
export function withLiterals<T>(drawn: T): T {
  return JSON.parse(JSON.stringify(drawn), (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value));
}

/** N3: in the code-unit order of the ids, which is what `sort` does with texts. */
export const inOrderOfIds = <T extends { id: string }>(inputs: readonly T[]): T[] =>
  inputs.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** K3, A5, G2: kept within a minimum and maximum, either of which may be left out. */
export function within(value: number, minimum: number | null, maximum: number | null): number {
  const raised = minimum !== null && value < minimum ? minimum : value;
  return maximum !== null && raised > maximum ? maximum : raised;
}
