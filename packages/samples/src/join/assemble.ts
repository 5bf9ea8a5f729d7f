import type { EventDefinition, FieldDefinition } from '@umbral/model';
import type { Mapping } from '../columns/mapping.ts';
import { missingSet } from '../columns/missing.ts';
import { type OnProgress, Pace, type Progress } from '../pace.ts';
import type { ImportReport } from '../report.ts';
import type { LeadRecord, Sample } from '../sample.ts';
import { findAsOf } from './as-of.ts';
import { checkMapping, type MappingProblem, type Tables } from './check.ts';
import { readEvents } from './events.ts';
import { describeFields } from './fields.ts';
import { readLeads } from './leads.ts';
import { readOutcomes } from './outcomes.ts';
import { Sheet } from './sheet.ts';

/** `now` in epoch milliseconds: the sample's moment where its data have none. */
export type AssembleOptions = { now: number; onProgress?: OnProgress; signal?: AbortSignal };

export type AssembleResult = { ok: true; sample: Sample; report: ImportReport } | { ok: false; problems: MappingProblem[] };

/** Joins the files of an import into leads with their events and outcomes, and reports every row and value that did not make it. */
export async function assemble(tables: Tables, mapping: Mapping, { now, onProgress, signal }: AssembleOptions): Promise<AssembleResult> {
  const problems = checkMapping(tables, mapping);
  if (problems.length > 0) return { ok: false, problems };
  const missing = missingSet(mapping.missingTokens);
  const stages = stagesOf(tables, onProgress);
  const pace = (stage: keyof Tables) => new Pace(stages(stage), signal);

  const leadsSheet = new Sheet('leads', tables.leads, mapping.leads.columns, missing);
  const byId = await readLeads(leadsSheet, mapping.leads, pace('leads'));
  const eventsSheet = tables.events && mapping.events && new Sheet('events', tables.events, mapping.events.columns, missing);
  const events = eventsSheet && mapping.events ? await readEvents(eventsSheet, mapping.events, byId, pace('events')) : [];
  const outcomesSheet = tables.outcomes && mapping.outcomes && new Sheet('outcomes', tables.outcomes, mapping.outcomes.columns, missing);
  if (outcomesSheet) await readOutcomes(outcomesSheet, byId, pace('outcomes'));

  const sheets = [leadsSheet, eventsSheet, outcomesSheet].filter((sheet) => sheet !== null && sheet !== undefined);
  new Pace(stages('outcomes'), signal).finish(tables.outcomes?.rows.length ?? 0);
  const { sample, asOfSource } = sampleOf([...byId.values()], events, mapping, now);
  const files = sheets.map((sheet) => sheet.fileReport());
  const columns = sheets.flatMap((sheet) => sheet.columnReports());
  return { ok: true, sample, report: { files, columns, ...countsOf(sample.leads), asOf: sample.asOf, asOfSource } };
}

function sampleOf(leads: LeadRecord[], events: EventDefinition[], mapping: Mapping, now: number) {
  const definitions = mapping.leads.columns
    .filter((column) => column.use === 'field')
    .map(({ key, type, label }): FieldDefinition => ({ key, type, label }));
  const { asOf, asOfSource } = findAsOf(leads, definitions, mapping.asOf, now);
  const sample: Sample = { fields: describeFields(definitions, leads), events, asOf, leads };
  return { sample, asOfSource };
}

function countsOf(leads: readonly LeadRecord[]): Pick<ImportReport, 'leads' | 'events' | 'converted' | 'outcomesKnown'> {
  const counts = { leads: leads.length, events: 0, converted: 0, outcomesKnown: 0 };
  for (const { events, outcome } of leads) {
    counts.events += events.length;
    if (outcome) counts.converted++;
    if (outcome !== null) counts.outcomesKnown++;
  }
  return counts;
}

/** Turns the progress inside one file into the progress of all files, by their rows. */
function stagesOf(tables: Tables, onProgress: OnProgress | undefined): (stage: keyof Tables) => OnProgress | undefined {
  const rowsOf = (stage: keyof Tables) => tables[stage]?.rows.length ?? 0;
  const total = Math.max(1, rowsOf('leads') + rowsOf('events') + rowsOf('outcomes'));
  return (stage) => {
    const before = (stage === 'leads' ? 0 : rowsOf('leads')) + (stage === 'outcomes' ? rowsOf('events') : 0);
    return onProgress && (({ rows }: Progress) => onProgress({ done: (before + rows) / total, rows: before + rows }));
  };
}
