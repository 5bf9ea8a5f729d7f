import type { EventInput, Input, Program, Selection } from '../../program/index.ts';
import type { Dialect } from './dialects/dialect.ts';
import { agesOf } from './facts/ages.ts';
import { NOW } from './facts/moments.ts';
import { eventTime, ownMoment, type Place, prepared } from './facts/prepare.ts';
import { join, name, raw, type Sql, sql } from './fragment.ts';
import type { Relation } from './relations/relation.ts';
import { tableSql } from './relations/table.ts';
import type { SqlSource } from './source.ts';
import { oneOf, testSql } from './tests.ts';

const sameMeaning = (a: Input, b: Input): boolean => a.key === b.key && a.type === b.type && a.caseSensitive === b.caseSensitive;

/** The events as columns of a relation: prepared as facts are, those after now left out. */
export class Events {
  readonly relation: Relation;
  readonly lead: Sql;
  readonly age: Sql;
  /** Whether it is at most so many days. */
  readonly #isWithin: (days: number) => Sql;
  /** Newest first, and oldest first; those of one moment as `sequence` says. SPEC A2. */
  readonly newestFirst: Sql;
  readonly oldestFirst: Sql;
  /** The type as its place among the Program's: many questions are asked about it, and numbers are compared much faster than texts. */
  readonly #type: Sql;
  readonly #events: readonly EventInput[];
  readonly #source: SqlSource;
  readonly #place: Place;

  constructor(relation: Relation, program: Program, source: SqlSource, dialect: Dialect) {
    const { lead, type, at, sequence } = source.events;
    this.relation = relation;
    this.#events = program.events;
    this.#source = source;
    const now = source.leads.now === undefined ? NOW : relation.column(ownMoment('lead', source.leads.now));
    this.#place = { relation, dialect, now };
    this.lead = relation.column(name('source', lead));
    const types = program.events.map(({ key }) => key);
    this.#type = relation.column(dialect.placeAmong(sql`${name('source', type)}::text`, types));
    const moment = relation.column(eventTime(at, dialect).at);
    const { days, isWithin, isThere } = agesOf(at, this.#place);
    this.age = days;
    this.#isWithin = isWithin;
    relation.restrict(isThere);
    const first = sequence === undefined ? null : relation.column(name('source', sequence));
    this.newestFirst = first ? sql`${moment} desc, ${first}` : sql`${moment} desc`;
    this.oldestFirst = first ? sql`${moment}, ${first} desc` : moment;
  }

  /** The table, and which of its events there are at some moment. SPEC T1. */
  get from(): Sql {
    const { events, leads } = this.#source;
    const { dialect } = this.#place;
    const type = sql`${name('source', events.type)}::text`;
    const types = this.#events.map(({ key }) => key);
    const { exists } = eventTime(events.at, dialect);
    const declared = types.length > 1 ? dialect.isAmong(type, types) : oneOf(type, types);
    const table = sql`${tableSql(events.table)} as source`;
    const isOfLead = sql`${name('lead', leads.id)} = ${name('source', events.lead)}`;
    const lead = leads.now === undefined ? raw('') : sql`\n  join ${tableSql(leads.table)} as lead on ${isOfLead}`;
    return sql`${table}${lead}\n  where ${declared} and ${exists}`;
  }

  /** The sum of a value over the events for which a condition holds. */
  sumWhere(value: Sql, when: Sql): Sql {
    return this.#place.dialect.sumWhere(value, when);
  }

  /** What an event must be to be selected: never null. SPEC A1. */
  selected({ events, where, withinDays }: Selection): Sql {
    const tests = [this.#isOneOf(events)];
    if (withinDays !== null) tests.push(this.#isWithin(withinDays));
    if (where) {
      const field = (key: string): Sql => this.property(events, key);
      const measure = (id: string): never => {
        throw new Error(`An event has no measure ${id}`);
      };
      tests.push(testSql(where, { field, measure }));
    }
    return sql`(${join(tests, ' and ')})`;
  }

  /** A property of events of these types; missing for those that do not have it. They agree on its meaning. */
  property(types: readonly string[], key: string): Sql {
    const chosen = this.#events.filter((event) => types.includes(event.key));
    const input = chosen.flatMap(({ properties }) => properties).find((property) => property.key === key);
    if (!input) throw new Error(`No event of ${types.join(', ')} has the property ${key}`);
    const having = this.#events.filter(({ properties }) => properties.some((property) => sameMeaning(property, input)));
    const only = having.length === this.#events.length ? null : this.#isOneOf(having.map((event) => event.key));
    return prepared(input, this.#source.events.properties, this.#place, only);
  }

  /** All events are of a type that the Program declares. */
  #isOneOf(types: readonly string[]): Sql {
    const places = this.#events.flatMap(({ key }, place) => (types.includes(key) ? [raw(String(place))] : []));
    const [only] = places;
    if (only === undefined) return raw('false');
    return places.length === 1 ? sql`${this.#type} = ${only}` : this.relation.column(sql`${this.#type} in (${join(places, ', ')})`);
  }
}
