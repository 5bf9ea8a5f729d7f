import type { Counted, EventInput, Input, RuleSet } from '@umbral/compiler/program';
import type { FactColumn, FactColumns, LeadColumns } from './columns.ts';
import { type CompileWhen, compileWhenPlainly, eventNumbers } from './counting.ts';
import { type ExistingEvents, existingEvents } from './existing-events.ts';
import { attributeColumn, bandColumn, type Meaning, propertyColumn } from './fact-column.ts';
import { Kept, type KeptResult } from './kept.ts';
import { eventReads } from './reads.ts';

type Ids = ReadonlyMap<string, number>;

const meaningOf = ({ type, caseSensitive }: Input): Meaning => ({ type, caseSensitive });

/** The last definition of a key counts, as for `factsPreparer`. */
const byKey = <D extends { key: string }>(definitions: readonly D[]): Map<string, D> =>
  new Map(definitions.map((each) => [each.key, each]));

/** What numbers read, by name: of `ids` those that are `read`, or all where there is no telling. */
const readIds = (ids: Ids, read: ReadonlySet<string> | undefined) => [...ids].filter(([key]) => read?.has(key) ?? true);

/**
 * Prepares leads, by column, for one rule set after the other: what `factsPreparer` does for each lead. What did not change since the last
 * two inputs is not prepared again: its arrays are the same ones, so nobody may write to them or transfer them. `now`: epoch milliseconds.
 */
export class FactColumnsCache {
  readonly #columns: LeadColumns;
  readonly #now: number;
  readonly #compileWhen: CompileWhen;
  readonly #prepared = new Kept<FactColumn>();
  readonly #existing = new Kept<ExistingEvents>();
  readonly #numbers = new Kept<Uint32Array<ArrayBuffer>>();

  constructor(columns: LeadColumns, now: number, compileWhen: CompileWhen = compileWhenPlainly) {
    this.#columns = columns;
    this.#now = now;
    this.#compileWhen = compileWhen;
  }

  /** Throws a RuleError where a rule that says which events count cannot be run. */
  prepare(input: RuleSet['input']): FactColumns {
    const { leads } = this.#columns;
    const facts: FactColumns = {
      leads,
      now: this.#now,
      lead: new Map(input.attributes.map((attribute) => [attribute.key, this.#attribute(attribute)])),
      previous: new Map(input.previous.map((key) => [key, this.#band(key)])),
      events: this.#events(input),
    };
    for (const each of [this.#prepared, this.#existing, this.#numbers]) each.forget();
    return facts;
  }

  #attribute(attribute: Input): FactColumn {
    const { attributes, leads } = this.#columns;
    const meaning = meaningOf(attribute);
    const make = () => attributeColumn(attributes.get(attribute.key), meaning, leads, this.#now);
    return this.#prepared.get(JSON.stringify(['attribute', attribute.key, meaning]), make).value;
  }

  #band(score: string): FactColumn {
    const { previous, leads } = this.#columns;
    return this.#prepared.get(JSON.stringify(['band', score]), () => bandColumn(previous.get(score), leads)).value;
  }

  #events(input: RuleSet['input']): FactColumns['events'] {
    const declared = new Set(input.events.map(({ key }) => key));
    // A type that no lead has, and another order, change nothing.
    const typeNames = this.#columns.events.typeNames.filter((name) => declared.has(name)).sort();
    const existing = this.#existing.get(JSON.stringify(typeNames), () => existingEvents(this.#columns, typeNames, this.#now));
    const kept = this.#properties(input.events, existing);
    const { rows: _, ...columns } = existing.value;
    const properties = new Map(Array.from(kept, ([key, { value }]) => [key, value]));
    const events: FactColumns['events'] = { ...columns, properties, counted: new Map() };
    this.#count(input.counted, events, existing.id, new Map(Array.from(kept, ([key, { id }]) => [key, id])));
    return events;
  }

  #properties(inputs: readonly EventInput[], existing: KeptResult<ExistingEvents>): Map<string, KeptResult<FactColumn>> {
    const raw = this.#columns.events.properties;
    const { id, value: events } = existing;
    const declared = byKey(inputs);
    const definitions = events.typeNames.map((name) => byKey(declared.get(name)?.properties ?? []));
    const kept = new Map<string, KeptResult<FactColumn>>();
    for (const [key, last] of byKey(inputs.flatMap(({ properties }) => properties))) {
      const meanings = definitions.map((each) => {
        const definition = each.get(key);
        return definition ? meaningOf(definition) : null;
      });
      // Where no lead has an event that could have it, only the column's type is left to say.
      if (!meanings.some((meaning) => meaning)) meanings.push(meaningOf(last));
      const make = () => propertyColumn(raw.get(key), meanings, events, this.#now);
      kept.set(key, this.#prepared.get(JSON.stringify(['property', key, id, meanings]), make));
    }
    return kept;
  }

  /** Numbers the events one way after the other, and anew only where what a way reads has changed: its key may be another one. */
  #count(ways: readonly Counted[], events: FactColumns['events'], existing: number, properties: Ids): void {
    const numbered = new Map<string, number>();
    for (const way of ways) {
      const { when, per, order } = way;
      const reads = eventReads(when);
      if (per.kind === 'value') reads?.properties.add(per.property);
      const read = [readIds(properties, reads?.properties), readIds(numbered, reads?.counted)];
      const key = JSON.stringify([existing, when, per, order, ...read]);
      const { id, value } = this.#numbers.get(key, () => eventNumbers(way, events, this.#compileWhen));
      numbered.set(way.key, id);
      events.counted.set(way.key, value);
    }
  }
}
