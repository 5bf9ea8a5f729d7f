const COLOURS = ['blue', 'grape', 'teal', 'orange', 'pink', 'indigo', 'lime', 'cyan'] as const;

/** People go by their e-mail addresses; what stands before the @ is how they are called in short. */
export const shortName = (name: string): string => name.split('@')[0] || name;

/** One or two letters for somebody. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = shortName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return ((first[0] ?? '?') + (second[0] ?? first[1] ?? '')).toLocaleUpperCase();
}

/** The same person has the same colour in every window. */
export function colourOf(name: string): (typeof COLOURS)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return COLOURS[sum % COLOURS.length] ?? 'blue';
}
