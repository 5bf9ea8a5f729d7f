import fc from 'fast-check';
import type { Case, CaseLead } from '../../cases/format.ts';
import { NOW } from '../../cases/people.ts';
import { judge } from '../../oracle/judge.ts';
import { documents } from './documents.ts';
import { leads } from './leads.ts';

/** What no JSON can hold is missing, or is its text. No database takes half of a character, or the one of code 0. */
const inJson = (people: readonly CaseLead[]): CaseLead[] =>
  JSON.parse(
    JSON.stringify(people, (_key, value) => {
      if (typeof value === 'bigint') return String(value);
      return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '').replaceAll('\u0000', '') : value;
    }),
  );

/** Random documents and leads as cases, with what the oracle says of them: always the same for the same seed. */
export function randomCases(seed: number, count: number): Case[] {
  return fc.sample(fc.tuple(documents, leads), { seed, numRuns: count }).map(([document, drawn], index) => {
    const people = inJson(drawn).map((lead) => ({ ...lead, events: lead.events.filter(({ at }) => at !== null) }));
    return {
      name: `Random ${seed}.${index + 1}`,
      rules: [],
      document,
      now: NOW,
      leads: people,
      expected: people.map((lead) => judge(document, lead, NOW)),
    };
  });
}
