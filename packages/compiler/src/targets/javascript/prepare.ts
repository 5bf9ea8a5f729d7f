import type { Bands, EventInput, Input, Program } from '../../program/index.ts';
import { type Code, enclosed, literal, property } from './source.ts';

const READERS: Record<Input['type'], (read: string, caseSensitive: boolean) => string> = {
  text: (read, caseSensitive) => `asText(${read}, ${literal(caseSensitive)})`,
  list: (read, caseSensitive) => `asList(${read}, ${literal(caseSensitive)})`,
  number: (read) => `asNumber(${read})`,
  boolean: (read) => `asBoolean(${read})`,
  date: (read) => `asAge(${read}, now)`,
};

const prepared = (from: string, { key, type, caseSensitive }: Input): string =>
  READERS[type](`own(${from}, ${literal(key)})`, caseSensitive);

/** The events of some types: with the properties of all types, null where their own have none, so that all events have one shape. */
function eventCases(events: readonly EventInput[]): Code {
  const keys = [...new Set(events.flatMap((event) => event.properties.map((input) => input.key)))];
  const cases = new Map<string, { types: string[]; values: string[] }>();
  for (const { key, properties } of events) {
    const own = new Map(properties.map((each) => [each.key, each]));
    const values = keys.map((name) => {
      const input = own.get(name);
      return property(name, input ? prepared('properties', input) : 'null');
    });
    const same = cases.get(values.join()) ?? { types: [], values };
    same.types.push(key);
    cases.set(values.join(), same);
  }
  return [...cases.values()].flatMap(
    ({ types, values }): Code => [...types.map((type) => `case ${literal(type)}:`), enclosed('return {', values, '};')],
  );
}

/** Whether bands read the band before. The lowest has nothing to leave for. */
export const readsPrevious = ({ bands }: Bands): boolean => bands.slice(1).some((band) => band.exit !== null);

/** The keys of the scores whose bands read what a lead was in before. SPEC B2. */
function previousKeys({ nodes }: Program): string[] {
  const reading = new Set(nodes.flatMap((node) => (node.kind === 'bands' && readsPrevious(node) ? [node.score] : [])));
  return nodes.flatMap((node) => (node.kind === 'score' && reading.has(node.id) ? [node.key] : []));
}

/** The preparation of a lead: what the evaluator calls facts. SPEC T, M, X. */
export function prepareFunctions(program: Program): Code {
  return [
    '/** The properties of an event as conditions read them; null if nothing reads events of its type. */',
    'function propertiesOf(type, properties, now) {',
    ['switch (type) {', [...eventCases(program.events), 'default:', ['return null;']], '}'],
    '}',
    '',
    '/**',
    ' * Prepares a lead `{ attributes, events: [{ type, at, properties }], previous? }` at the moment `now`; times are epoch milliseconds.',
    ' * Every field is there, null where it is missing. Events come newest first, without those after now and those that nothing reads.',
    ' */',
    'export function prepare(lead, now) {',
    [
      "const attributes = own(lead, 'attributes');",
      "const previous = own(lead, 'previous');",
      'const happened = [];',
      "const events = own(lead, 'events');",
      'for (const event of Array.isArray(events) ? events : []) {',
      [
        "const at = own(event, 'at');",
        "const type = own(event, 'type');",
        'if (!Number.isFinite(at) || at > now) continue;',
        "const properties = propertiesOf(type, own(event, 'properties'), now);",
        'if (properties !== null) happened.push({ at, event: { type, ageDays: Math.max(0, ageInDays(at, now)), properties } });',
      ],
      '}',
      'happened.sort((a, b) => b.at - a.at);',
      'return {',
      [
        'now,',
        ...enclosed(
          'lead: {',
          program.attributes.map((input) => property(input.key, prepared('attributes', input))),
          '},',
        ),
        'events: happened.map(({ event }) => event),',
        ...enclosed(
          'previous: {',
          previousKeys(program).map((key) => property(key, `asBand(own(previous, ${literal(key)}))`)),
          '},',
        ),
      ],
      '};',
    ],
    '}',
  ];
}
