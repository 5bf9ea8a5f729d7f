import type { RuleSet } from '@umbral/compiler/program';
import { type ManyScored, NOT_SCORED } from '../scorer/results.ts';
import { ChangedLeads } from './changed-leads.ts';
import type { Difference, Moves } from './difference.ts';
import { idAt, sharedScores, type Table, tablesOf } from './tables.ts';

type Outputs = RuleSet['outputs'];
type Counted = Table & { counts: Map<number, number>; changed: number };
type Shift = { key: string; changed: number; sum: number; both: number };

/** Places in `ManyScored` fit into a byte: two of them make one number. */
const BYTE = 256;

function movesOf({ key, before, after, counts, changed }: Counted): Moves {
  const cells = [...counts].toSorted(([a], [b]) => a - b);
  const moves = cells.map(([cell, leads]) => ({ from: idAt(before, Math.floor(cell / BYTE)), to: idAt(after, cell % BYTE), leads }));
  return { key, changed, moves };
}

/** Counts, page by page of leads, what the second of two rule sets does differently from the first. */
export class Tally {
  readonly #shifts: Shift[];
  readonly #tables: Counted[];
  readonly #leadsChanged: ChangedLeads;
  readonly #only: { onlyBefore: string[]; onlyAfter: string[] };
  readonly #changed = { scores: 0, bands: 0 };
  #leads = 0;

  constructor(before: Outputs, after: Outputs) {
    const [old, now] = [before.scores.map(({ key }) => key), after.scores.map(({ key }) => key)];
    this.#shifts = sharedScores(before, after).map((key) => ({ key, changed: 0, sum: 0, both: 0 }));
    this.#only = { onlyBefore: old.filter((key) => !now.includes(key)), onlyAfter: now.filter((key) => !old.includes(key)) };
    this.#tables = tablesOf(before, after).map((table) => ({ ...table, counts: new Map(), changed: 0 }));
    this.#leadsChanged = new ChangedLeads(before, after);
  }

  /** The same leads, by their ids, in the same order, scored by either rule set. */
  add(before: ManyScored, after: ManyScored, leads: readonly string[]): void {
    const scored = new Uint8Array(leads.length);
    const banded = new Uint8Array(leads.length);
    for (const shift of this.#shifts) countShift(shift, before.scores[shift.key], after.scores[shift.key], scored);
    for (const table of this.#tables) countMoves(table, before[table.of][table.key], after[table.of][table.key], banded);
    this.#changed.scores += ones(scored);
    this.#changed.bands += ones(banded);
    this.#leads += leads.length;
    for (const [lead, id] of leads.entries()) if (scored[lead] || banded[lead]) this.#leadsChanged.add(id, lead, before, after);
  }

  get changedLeads(): ChangedLeads {
    return this.#leadsChanged;
  }

  result(): Difference {
    const scores = this.#shifts.map(({ key, changed, sum, both }) => ({ key, changed, mean: both > 0 ? sum / both : null }));
    const tables = (of: Table['of']) => this.#tables.filter((table) => table.of === of).map(movesOf);
    return { leads: this.#leads, changed: this.#changed, scores, bands: tables('bands'), grades: tables('grades'), ...this.#only };
  }
}

const ones = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

/** Marks the leads whose score is another. A score that is NaN is none. */
function countShift(shift: Shift, before: Float64Array | undefined, after: Float64Array | undefined, marks: Uint8Array): void {
  for (let lead = 0; lead < marks.length; lead++) {
    const [old, now] = [before?.[lead] ?? Number.NaN, after?.[lead] ?? Number.NaN];
    if (!Number.isNaN(old) && !Number.isNaN(now)) {
      shift.sum += now - old;
      shift.both++;
    }
    if (old === now || (Number.isNaN(old) && Number.isNaN(now))) continue;
    shift.changed++;
    marks[lead] = 1;
  }
}

/** Marks the leads whose band or grade is another. */
function countMoves(table: Counted, before: Uint8Array | undefined, after: Uint8Array | undefined, marks: Uint8Array): void {
  for (let lead = 0; lead < marks.length; lead++) {
    const [from, to] = [before?.[lead] ?? NOT_SCORED, after?.[lead] ?? NOT_SCORED];
    const cell = from * BYTE + to;
    table.counts.set(cell, (table.counts.get(cell) ?? 0) + 1);
    if (idAt(table.before, from) === idAt(table.after, to)) continue;
    table.changed++;
    marks[lead] = 1;
  }
}
