import { describe, expect, it } from 'vitest';
import { ENGINES } from './engines.ts';
import { failuresOf } from './fuzz.ts';
import { FUZZES } from './random/kinds.ts';

/** Five kinds of so many rules, each over ten data: 200,000 pairs. */
const RULES = 4_000;

describe.each(ENGINES)('$name', (engine) => {
  it.each(FUZZES)('comes to what json-logic-js comes to: $name', (fuzz) => {
    expect(failuresOf(engine, fuzz, RULES).join('\n\n')).toBe('');
  });
});
