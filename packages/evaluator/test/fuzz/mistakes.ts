import { missing, type Reference } from './reference.ts';

/**
 * What today's closures still get wrong, by the names of cases in disagreements.json. A name leaves this list when its mistake is mended; an
 * empty list takes this file with it.
 */
export const OPEN: readonly string[] = [
  '+: two texts of negative nothing come to 0',
  'substr: a text as a negative length leaves nothing',
  'substr: a list as a negative length leaves nothing',
  'missing_some: without a list of keys it throws',
  'missing_some: null as the list of keys throws',
  'missing_some: a text counts as many keys as it has characters',
];

/** Makes a reference answer as an engine with these mistakes does, so that fuzzing goes on to find others. */
export function makeMistakes(reference: Reference): Reference {
  reference.add_operation('substr', (source: unknown, start: number, length: unknown) => {
    const tail = String(source).substr(start);
    if (length === undefined) return tail;
    const size = Number(length) || 0;
    return size < 0 ? tail.substr(0, tail.length + size) : tail.substr(0, size);
  });
  reference.add_operation('missing_some', function (this: unknown, needed: unknown, options: unknown) {
    const keys = Array.isArray(options) ? options : [options];
    const absent = missing(this, keys);
    return keys.length - absent.length >= Number(needed) ? [] : absent;
  });
  reference.add_operation('+', (...terms: unknown[]) => {
    const [first = 0, ...others] = terms.map((term) => Number.parseFloat(String(term)));
    return others.length === 1 ? first + (others[0] ?? 0) : others.reduce((sum, term) => sum + term, 0 + first);
  });
  return reference;
}
