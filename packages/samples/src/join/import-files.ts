import type { EventDefinition, FieldDefinition } from '@umbral/model';
import type { Mapping } from '../columns/mapping.ts';
import { missingSet } from '../columns/missing.ts';
import type { LookedAt } from '../files/look.ts';
import { type FileProblem, FileRefused } from '../files/problem.ts';
import { type OnProgress, Pace } from '../pace.ts';
import type { FileRole, ImportReport } from '../report.ts';
import type { SampleField } from '../sample.ts';
import { checkMapping, type MappingProblem } from './check.ts';
import { readEvents } from './events.ts';
import { type ImportFiles, ImportState, type SampleSink } from './import.ts';
import { type OutcomeRules, readLeads } from './leads.ts';
import { readOutcomes } from './outcomes.ts';
import { Sheet } from './sheet.ts';

/**
 * `now` in epoch milliseconds: the sample's moment where its data have none. `othersExist`: events and outcomes may be of leads that are
 * not in these files, because they are appended to a sample.
 */
export type ImportOptions = { now: number; othersExist?: boolean; onProgress?: OnProgress; signal?: AbortSignal };

/** What an import made, besides the leads and events that have gone on their way. */
export type Imported = { fields: SampleField[]; events: EventDefinition[]; asOf: number; report: ImportReport };

export type ImportResult =
  | ({ ok: true } & Imported)
  | { ok: false; problems: MappingProblem[] }
  /** A file turned out to be damaged after the part that was looked at. */
  | { ok: false; role: FileRole; problem: FileProblem };

const DAY = 86_400_000;

/**
 * Reads files row by row into leads with their events and outcomes, and reports every row and value that did not make it. Nothing of
 * them is kept but what is counted. Rejects with what the sink fails with.
 */
export async function importFiles(files: ImportFiles, mapping: Mapping, sink: SampleSink, options: ImportOptions): Promise<ImportResult> {
  const problems = checkMapping(files, mapping);
  if (problems.length > 0) return { ok: false, problems };
  const stages = new Stages(files, mapping.outcomeWindow !== null && mapping.asOf === null ? 2 : 1, options);
  try {
    return { ok: true, ...(await run(files, mapping, sink, options, stages)) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, role: stages.role, problem: error.problem };
    throw error;
  }
}

async function run(files: ImportFiles, mapping: Mapping, sink: SampleSink, options: ImportOptions, stages: Stages): Promise<Imported> {
  const { outcomeWindow } = mapping;
  if (outcomeWindow === null) return pass(files, mapping, sink, options, stages, null);
  // How young a lead is depends on the sample's moment, which may only be known when all has been read: then all is read twice.
  const asOf = mapping.asOf ?? (await pass(files, mapping, NOWHERE, options, stages, null)).asOf;
  const key = mapping.leads.columns.find(({ column }) => column === outcomeWindow.column)?.key ?? '';
  return pass(files, mapping, sink, options, stages, { key, since: asOf - outcomeWindow.days * DAY });
}

const NOWHERE: SampleSink = { leads: async () => {}, events: async () => [], conversions: async () => [] };

async function pass(
  files: ImportFiles,
  mapping: Mapping,
  sink: SampleSink,
  { now, othersExist = false }: ImportOptions,
  stages: Stages,
  open: OutcomeRules['open'],
): Promise<Imported> {
  const missing = missingSet(mapping.missingTokens);
  const definitions = mapping.leads.columns
    .filter(({ use }) => use === 'field')
    .map(({ key, type, label }): FieldDefinition => ({ key, type, label }));
  const state = new ImportState(definitions, now, othersExist);
  const at = (role: FileRole) => ({ state, sink, pace: stages.begin(role) });

  const leads = new Sheet('leads', files.leads, mapping.leads.columns, missing);
  await readLeads(leads, mapping.leads, { others: files.outcomes ? false : null, open }, at('leads'));
  const events = files.events && mapping.events && new Sheet('events', files.events, mapping.events.columns, missing);
  const kinds = events && mapping.events ? await readEvents(events, mapping.events, at('events')) : [];
  const outcomes = files.outcomes && mapping.outcomes && new Sheet('outcomes', files.outcomes, mapping.outcomes.columns, missing);
  if (outcomes) await readOutcomes(outcomes, at('outcomes'));

  const sheets = [leads, events, outcomes].filter((sheet) => sheet !== null && sheet !== undefined);
  const { asOf, asOfSource } = state.moments.asOf(mapping.asOf);
  const { leftOpen, ...counts } = state.counts;
  const report: ImportReport = {
    files: sheets.map((sheet) => sheet.fileReport()),
    columns: sheets.flatMap((sheet) => sheet.columnReports()),
    ...counts,
    ...(open !== null && { leftOpen }),
    asOf,
    asOfSource,
  };
  return { fields: state.statistics.described(), events: kinds, asOf, report };
}

/** The files of an import one after the other, and how far all of it is: by bytes, as often as they are read. */
class Stages {
  /** The file that is being read. */
  role: FileRole = 'leads';
  private readonly files: Partial<Record<FileRole, LookedAt>>;
  private readonly options: ImportOptions;
  private readonly total: number;
  private before = 0;
  private size = 0;

  constructor(files: ImportFiles, times: number, options: ImportOptions) {
    this.files = files;
    this.options = options;
    const sizes = Object.values(files).map(({ source }) => source.size);
    this.total = Math.max(1, times * sizes.reduce((sum, size) => sum + size, 0));
  }

  /** Begins with a file. */
  begin(role: FileRole): Pace {
    const { onProgress, signal } = this.options;
    this.role = role;
    this.before += this.size;
    this.size = this.files[role]?.source.size ?? 0;
    const tell =
      onProgress &&
      (({ done, rows }: Parameters<OnProgress>[0]) =>
        onProgress({ done: Math.min(1, (this.before + done * this.size) / this.total), rows }));
    return new Pace(tell, signal);
  }
}
