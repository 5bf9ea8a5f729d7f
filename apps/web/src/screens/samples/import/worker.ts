import { type FileRole, importFiles, type LookedAt, lookAt, suggestMapping, type Table } from '@umbral/samples';
import { expose } from 'comlink';
import { z } from 'zod';
import type { ImportWorker } from './protocol.ts';

const PREVIEWED_ROWS = 8;

/** What is known of the files: some of their rows, and how to read all of them. */
const looks = new Map<FileRole, { table: Table; file: LookedAt }>();
const readings = new Map<FileRole, AbortController>();
let running = new AbortController();

/** A file that is read anew is no longer read as before. */
function restart(role: FileRole): AbortSignal {
  readings.get(role)?.abort();
  const controller = new AbortController();
  readings.set(role, controller);
  looks.delete(role);
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
    const result = await lookAt(file, { ...options, role }, onProgress, signal);
    signal.throwIfAborted();
    if (!result.ok) return result;
    const { table } = result;
    looks.set(role, result);
    return {
      ok: true,
      table: firstRows(table),
      looked: table.rows.length,
      suggestion: suggestMapping(table, role, missingTokens ?? undefined),
    };
  },

  suggest(role, missingTokens) {
    const table = looks.get(role)?.table;
    return table ? suggestMapping(table, role, missingTokens) : null;
  },

  forget(role) {
    restart(role);
  },

  async run(mapping, options, send, onProgress) {
    const [leads, events, outcomes] = [looks.get('leads')?.file, looks.get('events')?.file, looks.get('outcomes')?.file];
    if (!leads) throw new Error('No leads file was read');
    running = new AbortController();
    return importFiles(
      { leads, ...(events && { events }), ...(outcomes && { outcomes }) },
      mapping,
      {
        leads: async (items) => void (await send({ kind: 'leads', items })),
        events: (items) => send({ kind: 'events', items }),
        conversions: (items) => send({ kind: 'outcomes', items }),
      },
      { ...options, onProgress, signal: running.signal },
    );
  },

  cancel() {
    running.abort();
  },
};

// As on the page: no code generation.
z.config({ jitless: true });
expose(worker);
