import type { Program } from '../../program/index.ts';
import type { Dialect } from './dialects/dialect.ts';
import { duckdb } from './dialects/duckdb.ts';
import { postgres } from './dialects/postgres.ts';
import type { Emission } from './emission.ts';
import { Events } from './events.ts';
import { NOW } from './facts/moments.ts';
import { ownMoment, type Place, prepared } from './facts/prepare.ts';
import { finished, join, name, raw, type Sql, sql } from './fragment.ts';
import { measured } from './measures.ts';
import { emitNode } from './nodes/index.ts';
import { outputsOf, type SqlOptions } from './outputs.ts';
import { Handover } from './relations/handover.ts';
import { type Cte, Relation } from './relations/relation.ts';
import { tableSql } from './relations/table.ts';
import { Totals } from './relations/totals.ts';
import type { SqlSource } from './source.ts';
import type { Scope } from './tests.ts';

export type SqlDialect = 'postgres' | 'duckdb';
const DIALECTS: Record<SqlDialect, Dialect> = { postgres, duckdb };

/**
 * One SELECT that scores every lead of a table at the moment `$1` (epoch milliseconds), or each at a moment of its own: the events
 * aggregated in one pass, joined to the leads, prepared as SPEC T, M and X say. Its columns: `lead`, and `score_<key>`,
 * `disqualified_<key>`, `band_<key>` (of the score), `grade_<key>`, or what `options` ask for. It ends without a semicolon, so it can stand
 * inside another statement.
 */
export function emitSql(program: Program, dialect: SqlDialect, source: SqlSource, options: SqlOptions = {}): string {
  return new Statement(program, DIALECTS[dialect], source).text(options);
}

class Statement {
  readonly #emission: Emission;
  readonly #totals = new Totals();
  readonly #prefix: string;
  /** Of a columnar database: leads as facts, before their events are joined. */
  readonly #facts: Handover | null;

  constructor(program: Program, dialect: Dialect, source: SqlSource) {
    this.#prefix = freePrefix(source);
    const leads = new Relation(`${this.#prefix}leads`, 'c');
    const facts = dialect.columnar ? new Handover(new Relation(`${this.#prefix}facts`, 'f'), `${this.#prefix}facts`) : null;
    const events = new Events(new Relation(`${this.#prefix}events`, 'e'), program, source, dialect);
    const total = (aggregate: Sql): Sql => leads.column(this.#totals.total(aggregate));
    const ofLead = (value: Sql): Sql => leads.column(facts ? facts.read(value) : value);
    const own = source.leads.now === undefined ? null : ownMoment('source', source.leads.now);
    const now = own ? ofLead(own) : NOW;
    const place = { relation: facts?.relation ?? leads, dialect, now: own && facts ? facts.relation.column(own) : now };
    this.#facts = facts;
    this.#emission = {
      program,
      dialect,
      now,
      source,
      leads,
      ofLead,
      events,
      total,
      scope: scopeOf(program, source, place, { leads, ofLead, events, total }),
      matches: new Map(),
      given: new Map(),
      disqualified: new Map(),
      placed: new Map(),
      named: new Map(),
    };
  }

  text(options: SqlOptions): string {
    const { program, dialect, leads, source } = this.#emission;
    for (const node of program.nodes) emitNode(node, this.#emission);
    const outputs = outputsOf(this.#emission, options);
    const { now } = this.#emission;
    const totals = this.#totalsCtes();
    const own = name('source', source.leads.id);
    const id = this.#facts?.read(own) ?? own;
    const table = sql`${tableSql(source.leads.table)} as source`;
    const facts = this.#facts?.table(table, dialect.fence) ?? { ctes: [], table };
    const joined = sql`${facts.table}\n  left join ${raw(this.#totalsName)} as totals on totals.lead = ${id}`;
    const from = totals.length === 0 ? facts.table : joined;
    const { ctes, top, read } = leads.levels([...outputs.map(({ value }) => value), now], from, dialect.fence);
    const columns = outputs.map(({ name: as, value }) => sql`${read(value)} as ${as}`);
    // The parameter is one of the statement's, also where nothing depends on the moment.
    const moment = sql`where ${read(now)} is not null`;
    const text = `with ${[...totals, ...facts.ctes, ...ctes].map(cteText).join(',\n')}\nselect\n  ${join(columns, ',\n  ').text}\nfrom ${top.text}\n${moment.text}`;
    return finished(text);
  }

  get #totalsName(): string {
    return `${this.#prefix}totals`;
  }

  /** Nothing where no node asks about events. */
  #totalsCtes(): Cte[] {
    const { columns } = this.#totals;
    if (columns.length === 0) return [];
    const { events, dialect } = this.#emission;
    const { lead } = events;
    const { ctes, top, read } = events.relation.levels([lead, ...columns], events.from, dialect.fence);
    const selected = join([sql`${lead} as lead`, ...columns.map(read)], ',\n    ');
    return [...ctes, { name: this.#totalsName, body: `select\n    ${selected.text}\n  from ${top.text}\n  group by ${lead.text}` }];
  }
}

const cteText = ({ name: as, body }: Cte): string => `${as} as (\n  ${body}\n)`;

/** A common table expression would hide a table of its name. */
function freePrefix({ leads, events }: SqlSource): string {
  let prefix = 'umbral_';
  const taken = [leads.table, events.table].map((table) => ('query' in table ? table.query : table.join(' ')).toLowerCase());
  while (taken.some((text) => text.includes(prefix))) prefix += '_';
  return prefix;
}

/** What the conditions on a lead read. */
function scopeOf(
  program: Program,
  source: SqlSource,
  place: Place,
  { leads, ofLead, events, total }: Pick<Emission, 'leads' | 'ofLead' | 'events' | 'total'>,
): Scope {
  const attributes = new Map(program.attributes.map((input) => [input.key, input]));
  const measures = new Map(program.measures.map((measure) => [measure.id, measure]));
  return {
    field: (key) => {
      const input = attributes.get(key);
      if (!input) throw new Error(`The Program has no attribute ${key}`);
      return ofLead(prepared(input, source.leads.attributes, place));
    },
    measure: (id) => {
      const measure = measures.get(id);
      if (!measure) throw new Error(`The Program has no measure ${id}`);
      const property = (key: string): Sql => events.property(measure.events, key);
      return leads.column(measured(measure.measure, { when: events.selected(measure), age: events.age, property }, total));
    },
  };
}
