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
