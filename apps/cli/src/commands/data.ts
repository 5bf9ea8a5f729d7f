import type { DataOptions } from '../arguments.ts';
import { dataFile } from '../data/files.ts';
import { mappingOf } from '../data/mapping.ts';
import type { Inputs } from '../data/reading.ts';
import { usage } from '../exit.ts';

/** The files of leads and events that the options name. */
export async function inputsOf(leads: string, options: DataOptions): Promise<Inputs> {
  if (leads === '-' && options.events === '-') throw usage('leads and events cannot both come from stdin');
  return {
    leads: await dataFile(leads, options.from),
    events: options.events === undefined ? null : await dataFile(options.events, undefined),
    id: options.id,
    map: mappingOf(options.map),
    eventMap: mappingOf(options.eventMap),
    missing: options.missing,
    skipBadRows: options.skipBadRows,
  };
}
