/** The forms of a word with a number; Spanish has a form of its own for millions ("un millón de puntos"). */
type Forms = { one: string; many?: string; other: string };

/** Numbers, lists and moments as a language writes them. */
export type Formats = {
  /** 1,234.5 or 1234,5; with a true minus sign. */
  number: (value: number) => string;
  /** The number with its word: `#` in a form stands for the number. */
  plural: (value: number, forms: Forms) => string;
  and: (items: readonly string[]) => string;
  or: (items: readonly string[]) => string;
  /** A day, and its time unless that is midnight, in UTC. */
  moment: (at: number) => string;
};

/** Spaces that do not break, and the like, differ between versions of Intl: all become plain ones, so that a text never changes. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

/** Spanish says "e" before an i and "u" before an o: markup and quotes in front of a word must not hide it. */
function listed(format: Intl.ListFormat, items: readonly string[]): string {
  const bare = items.map((item) => item.replace(/^[^\p{L}\p{N}]+(?=.)/u, ''));
  let at = 0;
  const written = format.formatToParts(bare).map(({ type, value }) => (type === 'element' ? (items[at++] ?? '') : value));
  return written.join('');
}

export function formatsOf(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 });
  const rules = new Intl.PluralRules(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
  const lists = { and: new Intl.ListFormat(locale, { type: 'conjunction' }), or: new Intl.ListFormat(locale, { type: 'disjunction' }) };
  const number = (value: number): string => plain(numbers.format(value === 0 ? 0 : value)).replace('-', '−');
  return {
    number,
    plural: (value, forms) => {
      const rule = rules.select(value);
      const form = rule === 'one' ? forms.one : rule === 'many' ? (forms.many ?? forms.other) : forms.other;
      return form.replace('#', () => number(value));
    },
    and: (items) => listed(lists.and, items),
    or: (items) => listed(lists.or, items),
    moment: (at) => plain(at % 86_400_000 === 0 ? `${day.format(at)}, 00:00 UTC` : `${day.format(at)}, ${time.format(at)} UTC`),
  };
}
