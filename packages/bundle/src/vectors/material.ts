import type { Input, RuleSet } from '@umbral/compiler';
import type { Borders, Literals } from './borders.ts';
import { agesAround, valuesOf } from './values.ts';
import { VECTORS_NOW } from './vector.ts';

/** What leads are made of: by field, by event type, and by score, the values that a rule set tells apart. */
export type Material = {
  attributes: readonly { key: string; values: readonly unknown[] }[];
  events: readonly { type: string; properties: readonly { key: string; values: readonly unknown[] }[] }[];
  /** In days. */
  ages: readonly number[];
  /** Of each age that matters: the least younger, itself, the least older. */
  agesAround: readonly (readonly number[])[];
  /** How many events it may take. */
  counts: readonly number[];
  moments: readonly number[];
  previous: readonly { key: string; bands: readonly string[] }[];
};

const NOTHING: Literals = { numbers: new Set(), texts: new Set() };
const MOST_EVENTS = 24;

export function materialOf({ input, outputs }: RuleSet, { read, computed }: Borders): Material {
  const met = (path: string): Literals => read.get(path) ?? NOTHING;
  const attribute = (field: Input) => ({ key: field.key, values: valuesOf(field, met(`lead.${field.key}`), computed, VECTORS_NOW) });
  // Sums and maximums of a property meet their borders later, as something computed.
  const property = (field: Input) => {
    const { numbers, texts } = met(`properties.${field.key}`);
    const all = { numbers: new Set([...numbers, ...computed.numbers]), texts };
    return { key: field.key, values: valuesOf(field, all, computed, VECTORS_NOW) };
  };
  const limits = [...computed.numbers].filter((each) => Number.isInteger(each) && each > 0 && each < MOST_EVENTS);
  const moments = [...met('now').numbers].flatMap((each) => [each - 1, each]);
  const agesMet = [...new Set([...met('ageDays').numbers, ...computed.numbers, ...periods(input)])].sort((a, b) => a - b);
  return {
    attributes: input.attributes.map(attribute),
    events: input.events.map(({ key, properties }) => ({ type: key, properties: properties.map(property) })),
    ages: [0, ...agesMet.filter((age) => age > 0).flatMap((age) => agesAround([age]))],
    agesAround: agesMet.filter((age) => age > 0).map((age) => agesAround([age])),
    counts: [...new Set([1, 2, ...limits.flatMap((each) => [each, each + 1])])].sort((a, b) => a - b),
    moments,
    previous: input.previous.map((key) => ({
      key,
      bands: outputs.bands.flatMap((each) => (each.score === key ? each.bands.map(({ id }) => id) : [])),
    })),
  };
}

/** The first borders between the periods of which only so many events count. */
const periods = ({ counted }: RuleSet['input']): number[] =>
  counted.flatMap(({ per }) => (per.kind === 'period' ? [per.days, 2 * per.days] : []));
