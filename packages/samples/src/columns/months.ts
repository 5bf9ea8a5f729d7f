/** The months in English and Spanish, by the letters that tell them apart; each name begins with one of its month's. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];
const SHORTEST = 3;

const byName = new Map<string, number>();
for (const [index, names] of MONTHS.entries()) {
  for (const name of names) for (const end of [SHORTEST, SHORTEST + 1, name.length]) byName.set(name.slice(0, end), index + 1);
}

/** The number of a month, 1 to 12, from its name or the first three or four letters of it, or null. */
export const monthOf = (name: string): number | null => byName.get(name.toLowerCase()) ?? null;
