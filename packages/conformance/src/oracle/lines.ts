import type { Contribution } from '../cases/format.ts';

/** The lines of an explanation, times the weight that they get further on. */
export const weighted = (lines: readonly Contribution[], weight: number): Contribution[] =>
  lines.map((line) => ({ ...line, value: line.value * weight }));

/** E2: lines of one kind about one node are one line, over every way to the score, added up. What is 0 is not said. */
export function merged(lines: readonly Contribution[]): Contribution[] {
  const found = new Map<string, Contribution>();
  for (const line of lines) {
    const key = `${line.kind} ${line.node}`;
    found.set(key, { ...line, value: (found.get(key)?.value ?? 0) + line.value });
  }
  return [...found.values()].filter(({ value }) => value !== 0);
}

/** What a node gives, whether it matches (for a first match), and the lines that add up to what it gives. */
export type Given = { id: string; value: number; matches: boolean; lines: Contribution[] };

/** Nothing, from a node that does not match. */
export const nothing = (id: string): Given => ({ id, value: 0, matches: false, lines: [] });
