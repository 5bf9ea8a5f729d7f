import type {
  FileProblem,
  FileRole,
  ImportReport,
  LeadRecord,
  Mapping,
  Progress,
  ReadOptions,
  Sample,
  Suggestion,
  Table,
} from '@umbral/samples';

/** A file that was read. Its rows stay in the worker: `table` holds only the first of them; `kept` says how many there are. */
export type ReadAnswer = { ok: true; table: Table; kept: number; suggestion: Suggestion<FileRole> } | { ok: false; problem: FileProblem };

/** What the import's leads hold and what became of its rows; the leads themselves stay in the worker. */
export type Assembled = Omit<Sample, 'leads'> & { leadCount: number; report: ImportReport };

/** What the import worker does for the page: it reads files, keeps their rows, and joins them into leads. */
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
  assemble(mapping: Mapping, now: number, onProgress: (progress: Progress) => void): Promise<Assembled>;
  /** Ends `assemble`, which then fails. */
  cancelAssembling(): void;
  /** The leads from a place on, as many as one request may carry. */
  batchFrom(place: number): LeadRecord[];
};
