import type { Detailed, Lead } from '@umbral/evaluator';

/** A lead may hold whole pages; nobody reads more than this on a card. */
const LONGEST = 120;
const MOST_TEXTS = 12;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The texts and lists that conditions and ladders read, by field, as a person wrote them: rules compare them in another form. */
export function textsOf({ attributes }: Lead, { nodes }: Detailed): Record<string, string | string[]> {
  const read = Object.values(nodes).flatMap(({ parts, ladder }) => [...parts, ...(ladder ? [ladder] : [])]);
  const texts = new Map<string, string | string[]>();
  for (const { field, value } of read) {
    if (field === null || value === null || texts.has(field) || !Object.hasOwn(attributes, field)) continue;
    const written = attributes[field];
    if (typeof written === 'string') texts.set(field, cut(written.trim()));
    if (Array.isArray(written))
      texts.set(
        field,
        written.slice(0, MOST_TEXTS).map((each) => cut(String(each))),
      );
  }
  return Object.fromEntries(texts);
}
