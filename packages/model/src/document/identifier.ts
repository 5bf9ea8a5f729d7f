import { z } from 'zod';

/**
 * A key that appears in paths of a rule set (`criteria.k3`, `lead.job_title`): no dots, never `__proto__`, short enough to read.
 * Every engine in every language can look it up as a plain property.
 */
export const Identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);

/** Turns a person's text ("Total Time Spent on Website") into a free key (`total_time_spent_on_website`). */
export function toIdentifier(text: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const base = (/^[a-z]/.test(plain) ? plain : `f_${plain}`).slice(0, 56).replace(/_+$/, '');
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}_${n}`;
  return key;
}
