import type { OutcomesMapping } from '../columns/mapping.ts';
import { noteRow } from '../notes.ts';
import type { Pace } from '../pace.ts';
import { type LeadsById, usableId } from './leads.ts';
import type { Sheet } from './sheet.ts';

type OutcomesSheet = Sheet<OutcomesMapping['columns'][number]['use']>;

/** Marks the leads of an outcomes file as converted, at the first of their moments; where a file of outcomes is given, all others did not. */
export async function readOutcomes(sheet: OutcomesSheet, leads: LeadsById, pace: Pace): Promise<void> {
  const leadId = sheet.readerFor('leadId');
  const moments = sheet.readerFor('at');
  for (const lead of leads.values()) lead.outcome ??= false;
  const { rows, rowNumbers } = sheet.table;
  for (const [index, cells] of rows.entries()) {
    const row = rowNumbers[index] ?? 0;
    await pace.tick(() => ({ done: index / rows.length, rows: index }));
    const id = usableId(sheet, leadId?.textOf(cells) ?? null, row);
    if (id === null) continue;
    const lead = leads.get(id);
    if (!lead) {
      noteRow(sheet.refused, row, 'unknownLead', { id });
      continue;
    }
    const at = moments?.momentOf(cells, row) ?? null;
    lead.outcome = true;
    if (at !== null) lead.outcomeAt = Math.min(at, lead.outcomeAt ?? at);
  }
}
