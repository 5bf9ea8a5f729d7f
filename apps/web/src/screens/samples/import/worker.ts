import { assemble, type FileRole, readTable, type Sample, suggestMapping, type Table } from '@umbral/samples';
import { expose } from 'comlink';
import { z } from 'zod';
import { batchOf } from './batch.ts';
import type { ImportWorker } from './protocol.ts';

const PREVIEWED_ROWS = 8;

const tables = new Map<FileRole, Table>();
const readings = new Map<FileRole, AbortController>();
let assembling = new AbortController();
let sample: Sample | null = null;

/** A file that is read anew is no longer read as before. */
function restart(role: FileRole): AbortSignal {
  readings.get(role)?.abort();
  const controller = new AbortController();
  readings.set(role, controller);
  tables.delete(role);
  return controller.signal;
}

const firstRows = (table: Table): Table => ({
  ...table,
  rows: table.rows.slice(0, PREVIEWED_ROWS),
  rowNumbers: table.rowNumbers.slice(0, PREVIEWED_ROWS),
});

const worker: ImportWorker = {
  async read(role, file, options, missingTokens, onProgress) {
    const signal = restart(role);
    const result = await readTable(file, options, onProgress, signal);
    signal.throwIfAborted();
    if (!result.ok) return result;
    const { table } = result;
    tables.set(role, table);
    return {
      ok: true,
      table: firstRows(table),
      kept: table.rows.length,
      suggestion: suggestMapping(table, role, missingTokens ?? undefined),
    };
  },

  suggest(role, missingTokens) {
    const table = tables.get(role);
    return table ? suggestMapping(table, role, missingTokens) : null;
  },

  forget(role) {
    restart(role);
  },

  async assemble(mapping, now, onProgress) {
    const [leads, events, outcomes] = [tables.get('leads'), tables.get('events'), tables.get('outcomes')];
    if (!leads) throw new Error('No leads file was read');
    assembling = new AbortController();
    const result = await assemble({ leads, ...(events && { events }), ...(outcomes && { outcomes }) }, mapping, {
      now,
      onProgress,
      signal: assembling.signal,
    });
    if (!result.ok) throw new Error(`The mapping is not complete: ${result.problems.map(({ code }) => code).join(', ')}`);
    sample = result.sample;
    const { fields, events: kinds, asOf } = sample;
    return { fields, events: kinds, asOf, leadCount: sample.leads.length, report: result.report };
  },

  cancelAssembling() {
    assembling.abort();
  },

  batchFrom(place) {
    return batchOf(sample?.leads ?? [], place);
  },
};

// As on the page: no code generation.
z.config({ jitless: true });
expose(worker);
