import type { LeadsMapping } from '../columns/mapping.ts';
import { noteRow } from '../notes.ts';
import type { Pace } from '../pace.ts';
import { type AttributeValue, type LeadRecord, SAMPLE_LIMITS } from '../sample.ts';
import type { Sheet } from './sheet.ts';

export type LeadsSheet = Sheet<LeadsMapping['columns'][number]['use']>;
export type LeadsById = Map<string, LeadRecord>;

/** The leads of a file by their id, in its order. A row without an id, or with one that an earlier row has, is refused. */
export async function readLeads(sheet: LeadsSheet, mapping: LeadsMapping, pace: Pace): Promise<LeadsById> {
  const id = sheet.readerFor('id');
  const fields = sheet.readersFor('field');
  const outcomeOf = outcomeReader(sheet, mapping);
  const leads: LeadsById = new Map();
  const firstRows = new Map<string, number>();
  const { rows, rowNumbers } = sheet.table;
  for (const [index, cells] of rows.entries()) {
    const row = rowNumbers[index] ?? 0;
    await pace.tick(() => ({ done: index / rows.length, rows: index }));
    const leadId = usableId(sheet, id?.textOf(cells) ?? null, row);
    if (leadId === null) continue;
    const firstRow = firstRows.get(leadId);
    if (firstRow !== undefined) {
      noteRow(sheet.refused, row, 'duplicateId', { id: leadId, firstRow });
      continue;
    }
    firstRows.set(leadId, row);
    const attributes: Record<string, AttributeValue> = {};
    for (const { key, reader } of fields) attributes[key] = reader.valueOf(cells, row);
    leads.set(leadId, { id: leadId, attributes, events: [], ...outcomeOf(cells, row) });
  }
  return leads;
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
