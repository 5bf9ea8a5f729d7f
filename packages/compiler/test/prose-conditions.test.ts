import { describe, expect, it } from 'vitest';
import type { Program, Test } from '../src/index.ts';
import { type ProseLanguage, describe as prose } from '../src/targets/prose/index.ts';
import { criterion, programOf, score } from './programs.ts';
import { TELLING } from './prose-names.ts';

const said = (program: Program, language: ProseLanguage): string => prose(program, language, TELLING);
const line = (text: string, beginning: string): string | undefined => text.split('\n').find((each) => each.includes(beginning));

const how = { negated: false, orMissing: false };
const not = { negated: true, orMissing: false };
const field = (key: string) => ({ kind: 'field' as const, field: key });
const bound = (value: number, inclusive = true) => ({ value, inclusive });
const customer: Test = { kind: 'equals', field: 'customer', value: true, ...how };
const big: Test = { kind: 'range', operand: field('size'), from: bound(10), to: null, ...how };
const soft: Test = { kind: 'oneOf', field: 'industry', values: ['a', 'b'], ...how };

type Said = [condition: Test, english: string, spanish: string];
const CASES: Record<Test['kind'], Said[]> = {
  all: [
    [
      { kind: 'all', of: [customer, big] },
      '*Field customer* is yes and *Field size* is at least 10.',
      '*Field customer* es sí y *Field size* es como mínimo 10.',
    ],
    [{ kind: 'all', of: [customer, soft] }, 'if all of this holds:', 'si se cumple todo esto:'],
  ],
  any: [[{ kind: 'any', of: [customer, big] }, 'is yes or *Field size* is', 'es sí o *Field size* es']],
  none: [
    [{ kind: 'none', of: [customer, big] }, 'if none of these holds:', 'si no se cumple ninguna de estas condiciones:'],
    [{ kind: 'none', of: [customer] }, 'it does not hold that *Field customer* is yes', 'no se cumple que *Field customer* es sí'],
  ],
  atLeast: [
    [{ kind: 'atLeast', count: 2, of: [customer, big, soft] }, 'at least 2 of these hold:', 'se cumplen al menos 2 de estas condiciones:'],
    [{ kind: 'atLeast', count: 1, of: [customer, big] }, 'at least 1 of these holds:', 'se cumple al menos 1 de estas condiciones:'],
  ],
  known: [[{ kind: 'known', field: 'size' }, '*Field size* is known', 'se conoce *Field size*']],
  unknown: [[{ kind: 'unknown', field: 'size' }, '*Field size* is not known', 'no se conoce *Field size*']],
  equals: [
    [{ kind: 'equals', field: 'industry', value: 'x', ...how }, '*Field industry* is “X”', '*Field industry* es «X»'],
    [{ kind: 'equals', field: 'industry', value: 'x', ...not }, 'is not “X”', 'no es «X»'],
    [{ kind: 'equals', field: 'size', value: 1234.5, ...how }, 'is exactly 1,234.5', 'es exactamente 1234,5'],
    [{ kind: 'equals', field: 'customer', value: false, ...how }, 'is no', 'es no'],
    [
      { kind: 'equals', field: 'industry', value: 'x', negated: true, orMissing: true },
      'is not “X” (or it is missing)',
      'no es «X» (o falta el dato)',
    ],
  ],
  oneOf: [
    [soft, 'is “A” or “B”', 'es «A» o «B»'],
    [{ kind: 'oneOf', field: 'industry', values: ['a', 'o'], ...not }, 'is none of “A” and “O”', 'no es ninguno de estos: «A» y «O»'],
    [{ kind: 'oneOf', field: 'industry', values: ['a', 'o'], ...how }, 'is “A” or “O”', 'es «A» u «O»'],
  ],
  contains: [
    [{ kind: 'contains', field: 'industry', text: 'x', ...how }, 'contains “X”', 'contiene «X»'],
    [{ kind: 'contains', field: 'industry', text: 'x', ...not }, 'does not contain “X”', 'no contiene «X»'],
  ],
  includes: [
    [{ kind: 'includes', field: 'tags', values: ['x'], ...how }, 'includes “X”', 'incluye «X»'],
    [
      { kind: 'includes', field: 'tags', values: ['x', 'y'], ...how },
      'includes at least one of “X” and “Y”',
      'incluye al menos uno de estos: «X» y «Y»',
    ],
    [{ kind: 'includes', field: 'tags', values: ['x', 'y'], ...not }, 'includes none of', 'no incluye ninguno de estos'],
  ],
  range: [
    [
      { kind: 'range', operand: field('size'), from: bound(1, false), to: bound(2), ...how },
      'is more than 1 and at most 2',
      'es más de 1 y como máximo 2',
    ],
    [
      { kind: 'range', operand: field('size'), from: bound(1), to: bound(2), ...how },
      'is between 1 and 2 (both included)',
      'está entre 1 y 2 (ambos incluidos)',
    ],
    [{ kind: 'range', operand: field('size'), from: bound(1), to: bound(2), ...not }, 'it does not hold that', 'no se cumple que'],
    [
      { kind: 'range', operand: field('created'), from: bound(0), to: bound(30), ...how },
      'is in the last 30 days',
      'está en los últimos 30 días',
    ],
    [
      { kind: 'range', operand: field('created'), from: bound(1, false), to: null, ...how },
      'is more than 1 day ago',
      'fue hace más de 1 día',
    ],
    [
      { kind: 'range', operand: field('created'), from: bound(-7), to: bound(0, false), ...how },
      'is in the next 7 days',
      'está en los próximos 7 días',
    ],
    [
      { kind: 'range', operand: field('created'), from: null, to: bound(3), ...how },
      'the age of *Field created* in days is at most 3',
      'la antigüedad en días de *Field created* es como máximo 3',
    ],
  ],
};

describe('conditions in words', () => {
  it.each(Object.values(CASES).flat())('%j', (when, english, spanish) => {
    const program = programOf([criterion('k', { when }), score('s', ['k'])]);
    expect(said(program, 'en')).toContain(english);
    expect(said(program, 'es')).toContain(spanish);
  });

  it.each([
    [{ kind: 'count' } as const, 'the number of events', 'el número de eventos'],
    [{ kind: 'daysSinceLast' } as const, 'the age in days of the newest event', 'la antigüedad en días del último evento'],
    [
      { kind: 'sum', property: 'seconds' } as const,
      'the sum of *Property seconds* over all events',
      'la suma de *Property seconds* en todos los eventos',
    ],
    [
      { kind: 'maximum', property: 'seconds' } as const,
      'the highest *Property seconds* of all events',
      'el mayor valor de *Property seconds*',
    ],
    [
      { kind: 'distinct', property: 'path' } as const,
      'the number of different values of *Property path*',
      'el número de valores distintos de *Property path*',
    ],
  ])('measures: %j', (measure, english, spanish) => {
    const measures = [{ id: 'm1', events: ['page'], where: { kind: 'known' as const, field: 'path' }, withinDays: 1, measure }];
    const when: Test = { kind: 'range', operand: { kind: 'measure', measure: 'm1' }, from: bound(3), to: bound(3), ...how };
    const program = programOf([criterion('k', { when }), score('s', ['k'])], { measures });
    expect(said(program, 'en')).toContain(
      `${english} *Event page* in the last day is exactly 3, counting only events for which *Property path* is known`.slice(
        0,
        english.length,
      ),
    );
    expect(line(said(program, 'en'), 'Title k')).toMatch(
      /\*Event page\* in the last day is exactly 3, counting only events for which \*Property path\* is known\.$/,
    );
    expect(line(said(program, 'es'), 'Title k')).toContain(spanish);
    expect(line(said(program, 'es'), 'Title k')).toMatch(
      / en el último día es exactamente 3, contando solo los eventos en los que se conoce \*Property path\*\.$/,
    );
  });
});
