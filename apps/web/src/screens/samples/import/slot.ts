import type { ColumnInsight, FileProblem, FileRole, MissingCandidate, Progress, ReadOptions, Suggestion, Table } from '@umbral/samples';
import { EMPTY_PART, type Part } from './part.ts';
import type { ReadAnswer } from './protocol.ts';

/** A file that was read: its first rows, what was found out about its columns, and how it is to be used. */
export type OpenedFile = {
  table: Table;
  /** How many rows were kept to judge by; all counts of values are of these. */
  looked: number;
  columns: ColumnInsight[];
  missing: MissingCandidate[];
  part: Part;
  /** What the person has corrected: a column's number, `outcome`, or `types`. A new suggestion leaves these alone. */
  touched: readonly Touch[];
};
type Touch = number | 'outcome' | 'types';

/** A chosen file. While it is read anew it still shows what was read before. */
export type Slot = {
  file: File;
  options: ReadOptions;
  progress: Progress | null;
  problem: FileProblem | null;
  /** The reading itself broke down; not the file's fault. */
  failure: unknown;
  opened: OpenedFile | null;
};

/** What a correction has touched. */
function touchesOf(before: Part, after: Part): Touch[] {
  const columns = after.columns.filter((column, index) => column !== before.columns[index]).map(({ column }) => column);
  const outcome = before.outcomePositive !== after.outcomePositive || before.outcomeEmpty !== after.outcomeEmpty;
  const types = before.types !== after.types || before.eventType !== after.eventType;
  return [...columns, ...(outcome ? (['outcome'] as const) : []), ...(types ? (['types'] as const) : [])];
}

/** Corrects how a file is used, and remembers what was corrected. */
export function correct(opened: OpenedFile, change: (part: Part) => Part): OpenedFile {
  const part = change(opened.part);
  return { ...opened, part, touched: [...new Set([...opened.touched, ...touchesOf(opened.part, part)])] };
}

export const newSlot = (file: File): Slot => ({
  file,
  options: {},
  progress: { done: 0, rows: 0 },
  problem: null,
  failure: null,
  opened: null,
});

/** A new proposal, except for what the person has corrected. */
export function mergeSuggestion(before: OpenedFile, { mapping, columns, missing }: Suggestion<FileRole>): OpenedFile {
  const { part, touched } = before;
  const proposed: Part = { ...EMPTY_PART, ...mapping };
  const merged: Part = {
    ...proposed,
    columns: proposed.columns.map(
      (column) => (touched.includes(column.column) && part.columns.find((each) => each.column === column.column)) || column,
    ),
    ...(touched.includes('outcome') && { outcomePositive: part.outcomePositive, outcomeEmpty: part.outcomeEmpty }),
    ...(touched.includes('types') && { eventType: part.eventType, types: part.types }),
  };
  return { ...before, columns, missing, part: merged };
}

/** A slot after its file was read. Corrections survive as long as the columns are the same. */
export function slotAfterReading(slot: Slot, answer: ReadAnswer): Slot {
  if (!answer.ok) return { ...slot, progress: null, problem: answer.problem, opened: null };
  const { table, looked, suggestion } = answer;
  const before = slot.opened;
  const sameColumns = before?.table.header.join('\n') === table.header.join('\n');
  const base = {
    table,
    looked,
    columns: [],
    missing: [],
    part: before?.part ?? EMPTY_PART,
    touched: sameColumns ? (before?.touched ?? []) : [],
  };
  return { ...slot, progress: null, problem: null, opened: mergeSuggestion(base, suggestion) };
}

/** Whether the file can be used as it is. */
export const isReady = (slot: Slot): boolean => slot.opened !== null && slot.progress === null && slot.problem === null;
