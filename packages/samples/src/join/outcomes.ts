import type { OutcomesMapping } from '../columns/mapping.ts';
import { noteRow } from '../notes.ts';
import type { Pace } from '../pace.ts';
import type { Conversion, ImportState, SampleSink } from './import.ts';
import { usableId } from './leads.ts';
import { Outbox } from './outbox.ts';
import type { Sheet } from './sheet.ts';

type OutcomesSheet = Sheet<OutcomesMapping['columns'][number]['use']>;

const BATCH = { items: 5_000, characters: 2_500_000 };
const OVERHEAD = 60;

/** Sends on which leads converted and when, row by row. Of several moments of a lead the first counts, where they arrive. */
export async function readOutcomes(
  sheet: OutcomesSheet,
  { state, sink, pace }: { state: ImportState; sink: SampleSink; pace: Pace },
): Promise<void> {
  const leadId = sheet.readerFor('leadId');
  const moments = sheet.readerFor('at');
  const { index } = state;
  type Sent = Conversion & { row: number };
  const settle = (batch: readonly Sent[], unknown: readonly number[]) => {
    const none = new Set(unknown);
    for (const [place, { lead, at, row }] of batch.entries()) {
      if (none.has(place)) noteRow(sheet.refusedLater, row, 'unknownLead', { id: lead });
      else {
        const known = index.find(lead);
        state.countConversion(known === -1 ? index.add(lead, row) : known);
        state.moments.see('outcomes', at);
      }
    }
  };
  const outbox = new Outbox<Sent, readonly number[]>(
    BATCH,
    (batch) => sink.conversions(batch.map(({ lead, at }) => ({ lead, at }))),
    settle,
  );
  await outbox.filledBy(async () => {
    for await (const rows of sheet.pass.rows(pace)) {
      for (const { row, cells } of rows) {
        const id = usableId(sheet, leadId?.textOf(cells) ?? null, row);
        if (id === null) continue;
        if (!state.othersExist && index.find(id) === -1) {
          noteRow(sheet.refused, row, 'unknownLead', { id });
          continue;
        }
        const full = outbox.add({ lead: id, at: moments?.momentOf(cells, row) ?? null, row }, id.length + OVERHEAD);
        if (full) await full;
      }
    }
  });
}
