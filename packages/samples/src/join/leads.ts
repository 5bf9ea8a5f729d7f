import type { LeadsMapping } from '../columns/mapping.ts';
import { noteRow } from '../notes.ts';
import type { Pace } from '../pace.ts';
import { type AttributeValue, type LeadRecord, SAMPLE_LIMITS } from '../sample.ts';
import type { ImportState, SampleSink } from './import.ts';
import { Outbox } from './outbox.ts';
import type { Sheet } from './sheet.ts';

export type LeadsSheet = Sheet<LeadsMapping['columns'][number]['use']>;

/**
 * What is known of outcomes before the leads are read. `others`: the outcome of a lead of whom nothing is said (where a file of outcomes
 * is given, all others did not convert). `open`: leads whose field `key` is later than `since` have none yet unless they converted.
 */
export type OutcomeRules = { others: false | null; open: { key: string; since: number } | null };

/** The server takes 1,000 leads and 16 MB; smaller requests are shorter to repeat. */
const BATCH = { items: 1_000, characters: 2_500_000 };
/** What JSON adds to each attribute besides its key and value. */
const QUOTES_AND_COMMAS = 6;

/** Sends the leads of a file on their way, in its order. A row without an id, or with one that an earlier row has, is refused. */
export async function readLeads(
  sheet: LeadsSheet,
  mapping: LeadsMapping,
  rules: OutcomeRules,
  { state, sink, pace }: { state: ImportState; sink: SampleSink; pace: Pace },
): Promise<void> {
  const reader = new LeadReader(sheet, mapping, rules, state);
  const outbox = new Outbox<LeadRecord, void>(
    BATCH,
    (batch) => sink.leads(batch),
    () => {},
  );
  await outbox.filledBy(async () => {
    for await (const rows of sheet.pass.rows(pace)) {
      for (const { row, cells } of rows) {
        const lead = reader.take(cells, row);
        const full = lead && outbox.add(lead, reader.overhead + lengthOf(cells));
        if (full) await full;
      }
    }
  });
}

const lengthOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length, 0);

/** Takes the rows of a leads file one by one. */
class LeadReader {
  /** The characters that a lead has as JSON besides its values. */
  readonly overhead: number;
  private readonly sheet: LeadsSheet;
  private readonly rules: OutcomeRules;
  private readonly state: ImportState;
  private readonly id: ReturnType<LeadsSheet['readerFor']>;
  private readonly fields: ReturnType<LeadsSheet['readersFor']>;
  private readonly outcomeOf: (cells: readonly string[], row: number) => Outcome;

  constructor(sheet: LeadsSheet, mapping: LeadsMapping, rules: OutcomeRules, state: ImportState) {
    this.sheet = sheet;
    this.rules = rules;
    this.state = state;
    this.id = sheet.readerFor('id');
    this.fields = sheet.readersFor('field');
    this.outcomeOf = outcomeReader(sheet, mapping);
    this.overhead = this.fields.reduce((sum, { key }) => sum + key.length + QUOTES_AND_COMMAS, 100);
  }

  take(cells: readonly string[], row: number): LeadRecord | null {
    const id = usableId(this.sheet, this.id?.textOf(cells) ?? null, row);
    if (id === null) return null;
    const { index } = this.state;
    const known = index.find(id);
    if (known !== -1) {
      noteRow(this.sheet.refused, row, 'duplicateId', { id, firstRow: index.rowOf(known) });
      return null;
    }
    const attributes: Record<string, AttributeValue> = {};
    for (const { key, reader } of this.fields) attributes[key] = reader.valueOf(cells, row);
    const said = this.outcomeOf(cells, row);
    const { open, others } = this.rules;
    const created = open && attributes[open.key];
    const young = !said.outcome && open !== null && typeof created === 'number' && created > open.since;
    const outcome = young ? null : (said.outcome ?? others);
    const lead = { id, attributes, events: [], outcome, outcomeAt: said.outcomeAt };
    this.state.countLead(index.add(id, row), lead, young);
    return lead;
  }
}

/** An id that can be used, or null with a note of why not. */
export function usableId(sheet: Pick<LeadsSheet, 'refused'>, id: string | null, row: number): string | null {
  if (id === null) noteRow(sheet.refused, row, 'missingId', {});
  else if (id.length > SAMPLE_LIMITS.idLength)
    noteRow(sheet.refused, row, 'idTooLong', { length: id.length, limit: SAMPLE_LIMITS.idLength });
  else return id;
  return null;
}

type Outcome = Pick<LeadRecord, 'outcome' | 'outcomeAt'>;

/** How the leads file tells outcomes: by a column of values, by a date that only converted leads have, or not at all. */
function outcomeReader(sheet: LeadsSheet, mapping: LeadsMapping): (cells: readonly string[], row: number) => Outcome {
  const outcomes = sheet.readerFor('outcome');
  const moments = sheet.readerFor('outcomeAt');
  const positive = new Set(mapping.outcomePositive.map((value) => value.trim().toLowerCase()));
  const empty = mapping.outcomeEmpty === 'no' ? false : null;
  if (!outcomes && !moments) return () => ({ outcome: null, outcomeAt: null });
  return (cells, row) => {
    const at = moments?.momentOf(cells, row) ?? null;
    const value = outcomes?.textOf(cells)?.toLowerCase() ?? null;
    const known = value === null ? empty : positive.has(value);
    const outcome = outcomes ? known : at !== null || empty;
    return { outcome, outcomeAt: outcome ? at : null };
  };
}
