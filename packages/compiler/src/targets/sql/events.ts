import type { EventInput, Input, Program, Selection } from '../../program/index.ts';
import type { Dialect } from './dialects/dialect.ts';
import { age, NOW } from './facts/moments.ts';
import { eventTime, prepared } from './facts/prepare.ts';
import { join, name, number, type Sql, sql } from './fragment.ts';
import type { Relation } from './relations/relation.ts';
import type { SqlSource } from './source.ts';
import { oneOf, testSql } from './tests.ts';

const sameMeaning = (a: Input, b: Input): boolean => a.key === b.key && a.type === b.type && a.caseSensitive === b.caseSensitive;

/** The events as columns of a relation: prepared as facts are, those after now left out. */
export class Events {
  readonly relation: Relation;
  readonly lead: Sql;
  readonly age: Sql;
  /** Newest first, and oldest first; those of one moment as `sequence` says. SPEC A2. */
  readonly newestFirst: Sql;
  readonly oldestFirst: Sql;
  readonly #type: Sql;
  readonly #events: readonly EventInput[];
  readonly #source: SqlSource['events'];
  readonly #dialect: Dialect;

  constructor(relation: Relation, program: Program, source: SqlSource['events'], dialect: Dialect) {
    const { at } = eventTime(source.at, dialect);
    this.relation = relation;
    this.#events = program.events;
    this.#source = source;
    this.#dialect = dialect;
    this.lead = relation.column(name('source', source.lead));
    this.#type = relation.column(sql`${name('source', source.type)}::text`);
    this.age = relation.column(sql`greatest(${number(0)}, ${age(at)})`);
    const moment = relation.column(at);
    const sequence = source.sequence === undefined ? null : relation.column(name('source', source.sequence));
    this.newestFirst = sequence ? sql`${moment} desc, ${sequence}` : sql`${moment} desc`;
    this.oldestFirst = sequence ? sql`${moment}, ${sequence} desc` : moment;
  }

  /** The table, and which of its events there are at all. SPEC T1. */
  get from(): Sql {
    const types = this.#events.map(({ key }) => key);
    const { at, exists } = eventTime(this.#source.at, this.#dialect);
    const declared = oneOf(sql`${name('source', this.#source.type)}::text`, types);
    return sql`${name(...this.#source.table)} as source\n  where ${declared} and ${exists} and ${at} <= ${NOW}`;
  }

  /** The sum of a value over the events for which a condition holds. */
  sumWhere(value: Sql, when: Sql): Sql {
    return this.#dialect.sumWhere(value, when);
  }

  /** What an event must be to be selected: never null. SPEC A1. */
  selected({ events, where, withinDays }: Selection): Sql {
    const tests = [oneOf(this.#type, events)];
    if (withinDays !== null) tests.push(sql`${this.age} <= ${number(withinDays)}`);
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
    const value = prepared(input, this.#source.properties, this.relation, this.#dialect);
    if (having.length === this.#events.length) return value;
    return this.relation.column(
      sql`case when ${oneOf(
        this.#type,
        having.map((event) => event.key),
      )} then ${value} end`,
    );
  }
}
