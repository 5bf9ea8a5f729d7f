import { CATALOGUE_FIELDS, toIdentifier } from '@umbral/model';
import type { Table } from '../files/look.ts';
import type { FileRole } from '../report.ts';
import { SAMPLE_LIMITS } from '../sample.ts';
import { readBoolean } from './booleans.ts';
import { catalogueEventOf, EventKeys } from './event-types.ts';
import { type Guess, guessColumn } from './guess.ts';
import type { EventColumn, EventsMapping, LeadColumn, LeadsMapping, OutcomesMapping } from './mapping.ts';
import { findMissing, type MissingCandidate, missingSet } from './missing.ts';
import { catalogueKeyOf, namesAMoment, namesAnEventType, namesAnId, namesAnOutcome, namesAnOutcomeDate, namesASerial } from './names.ts';
import { countValues, type Tally, tallyOf } from './tally.ts';

/** What was found out about a column, for a person to check: its guessed type and its most frequent values. */
export type ColumnInsight = { column: number; header: string; guess: Guess; filled: number; values: { value: string; count: number }[] };

type MappingOf = { leads: LeadsMapping; events: EventsMapping; outcomes: OutcomesMapping };

/** A proposal for a file: its part of the mapping, what was found in each column, and what may stand for "no value". */
export type Suggestion<R extends FileRole> = { mapping: MappingOf[R]; columns: ColumnInsight[]; missing: MissingCandidate[] };

type Column = ColumnInsight & { tally: Tally };
type Base = Omit<LeadColumn, 'use'>;

/**
 * Proposes how to read a file. Everything in it is a guess that a person may change. Types are judged without the cells that stand for
 * "no value": the tokens that a person chose, or else those that hardly ever mean anything else.
 */
export function suggestMapping<R extends FileRole>(table: Table, role: R, missingTokens?: readonly string[]): Suggestion<R> {
  const counted = table.header.map((_, column) => countValues(table.rows, column));
  const missing = findMissing(counted.map(({ counts }) => counts));
  const tokens = missingSet(missingTokens ?? missing.filter((each) => each.suggested).map((each) => each.token));
  const isEuropean = table.delimiter === ';';
  const columns = table.header.map((header, column): Column => {
    const tally = tallyOf(counted[column] ?? { counts: new Map(), rows: 0 }, tokens);
    const values = [...tally.values].slice(0, SAMPLE_LIMITS.values).map(([value, count]) => ({ value, count }));
    return { column, header, guess: guessColumn(tally, { header, isEuropean }), filled: tally.filled, values, tally };
  });
  const insights = columns.map(({ tally, ...insight }) => insight);
  return { mapping: SUGGEST[role](columns, table.rows.length), columns: insights, missing };
}

const SUGGEST: { [R in FileRole]: (columns: readonly Column[], rows: number) => MappingOf[R] } = {
  leads: suggestLeads,
  events: suggestEvents,
  outcomes: suggestOutcomes,
};

function suggestLeads(columns: readonly Column[], rows: number): LeadsMapping {
  const id = findLeadId(columns, rows);
  const outcome = columns.find((each) => each !== id && namesAnOutcome(each.header) && each.tally.values.size <= 10);
  const outcomeAt = columns.find((each) => each !== id && namesAnOutcomeDate(each.header) && each.guess.type === 'date');
  const taken = new Set<string>();
  const mapped = columns.map((column): LeadColumn => {
    const use =
      column === id ? 'id' : column === outcome ? 'outcome' : column === outcomeAt ? 'outcomeAt' : isUseless(column) ? 'ignore' : 'field';
    return { ...named(column, taken), use };
  });
  return { columns: mapped, ...suggestOutcome(outcome) };
}

/** A column that says nothing about a lead: it is empty, or it only numbers the rows. */
const isUseless = ({ filled, tally, header }: Column): boolean =>
  filled === 0 || (tally.repeats === 0 && namesASerial(header) && !catalogueKeyOf(header));

/** How much of a column may repeat or be empty for it still to be the id: a few rows of a real export are faulty. */
const MOST_FAULTY = 0.05;

/** The column that names the lead: by its header, or else one that is filled and nearly never twice the same; an e-mail address, if need be. */
function findLeadId(columns: readonly Column[], rows: number): Column | undefined {
  const candidates = columns.filter(({ tally, filled }) => rows - filled + tally.repeats <= MOST_FAULTY * rows);
  const isNamed = (least: number) => (each: Column) => namesAnId(each.header) >= least;
  const isEmail = (each: Column) => catalogueKeyOf(each.header) === 'email';
  const named = candidates.find(isNamed(2)) ?? candidates.find(isNamed(1)) ?? columns.find(isNamed(2));
  return named ?? candidates.find(isEmail) ?? candidates.find((each) => each.guess.type === 'text') ?? candidates[0];
}

/** What an outcome column calls a conversion. Where only conversions are written down, an empty cell is a "no". */
function suggestOutcome(column: Column | undefined): Pick<LeadsMapping, 'outcomePositive' | 'outcomeEmpty'> {
  const values = [...(column?.tally.values.keys() ?? [])];
  const positive = values.filter(
    (value) => readBoolean(value) || /^(converted|won|closed.?won|customer|ganad[oa]|convertid[oa]|cliente)$/i.test(value),
  );
  const onlyPositive = values.length > 0 && positive.length === values.length;
  return { outcomePositive: positive.slice(0, 50), outcomeEmpty: onlyPositive ? 'no' : 'unknown' };
}

function suggestEvents(columns: readonly Column[]): EventsMapping {
  const leadId = findForeignId(columns);
  const at = findMoment(columns);
  const type = columns.find((each) => each !== leadId && each !== at && namesAnEventType(each.header));
  const taken = new Set<string>();
  const mapped = columns.map((column): EventColumn => {
    const use = column === leadId ? 'leadId' : column === at ? 'at' : column === type ? 'type' : isUseless(column) ? 'ignore' : 'property';
    return { ...own(column, taken), use };
  });
  const keys = new EventKeys();
  const types = [...(type?.tally.values.keys() ?? [])]
    .slice(0, SAMPLE_LIMITS.eventTypes)
    .map((value) => ({ value, key: keys.keyOf(value) }));
  return { columns: mapped, eventType: type ? null : eventTypeFrom(columns), types };
}

/** Without a type column the header of the moment may tell what happened (`date_watched`); otherwise the person chooses. */
function eventTypeFrom(columns: readonly Column[]): string {
  const verbs = columns.map(({ header }) => toIdentifier(header).replace(/^(date|time|fecha)_|_(at|date|time)$/g, ''));
  return verbs.map(catalogueEventOf).find((key) => key !== undefined) ?? 'custom';
}

function suggestOutcomes(columns: readonly Column[]): OutcomesMapping {
  const leadId = findForeignId(columns);
  const at = findMoment(columns);
  const taken = new Set<string>();
  return {
    columns: columns.map((column) => ({ ...own(column, taken), use: column === leadId ? 'leadId' : column === at ? 'at' : 'ignore' })),
  };
}

/** The column that names the lead of a row. The row's own id (`purchase_id`) has a value of its own in every row. */
function findForeignId(columns: readonly Column[]): Column | undefined {
  const named = columns.filter((each) => namesAnId(each.header) > 0);
  return (
    named.find((each) => namesAnId(each.header) === 2 && toIdentifier(each.header) !== 'id') ??
    named.find((each) => each.tally.repeats > 0) ??
    named[0]
  );
}

const findMoment = (columns: readonly Column[]): Column | undefined =>
  columns.find((each) => each.guess.type === 'date' && namesAMoment(each.header)) ?? columns.find((each) => each.guess.type === 'date');

const LABEL_LENGTH = 200;
const catalogue = new Map(CATALOGUE_FIELDS.map((field) => [field.key, field]));

const unnamed = ({ column, header, guess }: Column): Omit<Base, 'key'> => ({
  column,
  type: guess.type,
  label: { text: header.slice(0, LABEL_LENGTH) },
  format: guess.format,
});

/** A field under the catalogue's key where the header names one and the values fit its type; else under a key of its own. */
function named(column: Column, taken: Set<string>): Base {
  const known = catalogue.get(catalogueKeyOf(column.header) ?? '');
  const fits = known && (known.type === column.guess.type || known.key === 'phone' || column.filled === 0);
  if (!known || !fits || taken.has(known.key)) return own(column, taken, catalogue);
  taken.add(known.key);
  return { ...unnamed(column), key: known.key, type: known.type, label: known.label };
}

function own(column: Column, taken: Set<string>, reserved: ReadonlyMap<string, unknown> = new Map()): Base {
  const key = toIdentifier(column.header, new Set([...taken, ...reserved.keys()]));
  taken.add(key);
  return { ...unnamed(column), key };
}
