import type {
  Conversion,
  EventOfLead,
  FileProblem,
  FileRole,
  ImportResult,
  LeadRecord,
  Mapping,
  Progress,
  ReadOptions,
  Suggestion,
  Table,
} from '@umbral/samples';

/** A file that was looked at. Its rows stay in the worker: `table` holds only the first of them; `looked` says how many were kept to judge by. */
export type ReadAnswer = { ok: true; table: Table; looked: number; suggestion: Suggestion<FileRole> } | { ok: false; problem: FileProblem };

/** What one request brings to the server. */
export type Batch =
  | { kind: 'leads'; items: LeadRecord[] }
  | { kind: 'events'; items: EventOfLead[] }
  | { kind: 'outcomes'; items: Conversion[] };

/** Sends a batch on; answers with the places in it of what belongs to no lead. */
export type Send = (batch: Batch) => Promise<readonly number[]>;

/** What the import worker does for the page: it looks at files, and reads them into leads and events, which the page sends on. */
export type ImportWorker = {
  read(
    role: FileRole,
    file: File,
    options: ReadOptions,
    missingTokens: readonly string[] | null,
    onProgress: (progress: Progress) => void,
  ): Promise<ReadAnswer>;
  /** Looks at a file again under other tokens for "no value". */
  suggest(role: FileRole, missingTokens: readonly string[]): Suggestion<FileRole> | null;
  forget(role: FileRole): void;
  /** Reads all files to their ends, no faster than batches are sent. */
  run(
    mapping: Mapping,
    options: { now: number; othersExist: boolean },
    send: Send,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportResult>;
  /** Ends `run`, which then fails. */
  cancel(): void;
};
