import { describe, expect, test } from 'vitest';
import { CATALOGUE_EVENTS, CATALOGUE_FIELDS, FieldType, Identifier, OPERATORS, operatorsFor, toIdentifier } from '../src/index.ts';

describe('the catalogue', () => {
  test('every key is there once, and can stand in a path', () => {
    for (const definitions of [CATALOGUE_FIELDS, CATALOGUE_EVENTS]) {
      const keys = definitions.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(Identifier.safeParse(key).success).toBe(true);
    }
  });
});

describe('operators', () => {
  test.each(FieldType.options)('a %s can be asked whether it is known, and at least one thing more', (type) => {
    const operators = operatorsFor(type);
    expect(operators.slice(0, 2)).toEqual(['isKnown', 'isUnknown']);
    expect(operators.length).toBeGreaterThan(2);
    for (const operator of operators) expect(OPERATORS[operator].types).toContain(type);
  });
});

describe('keys made of what people write', () => {
  test.each([
    ['Total Time Spent on Website', 'total_time_spent_on_website'],
    ['¿Cuál es su ocupación?', 'cual_es_su_ocupacion'],
    ['2nd contact', 'f_2nd_contact'],
    ['', 'f'],
    ['日本', 'f'],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
  ])('%s', (text, key) => {
    expect(toIdentifier(text)).toBe(key);
  });

  test('a taken key is counted on', () => {
    expect(toIdentifier('City', new Set(['city', 'city_2']))).toBe('city_3');
  });

  test('every key is an identifier, whatever the text', () => {
    for (const text of ['a'.repeat(500), '😀', 'x.y', '  ', '-', '9'.repeat(90)])
      expect(Identifier.safeParse(toIdentifier(text, new Set([toIdentifier(text)]))).success).toBe(true);
  });
});
