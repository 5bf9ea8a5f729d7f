import { describe, expect, it } from 'vitest';
import { ImportReport, Sample, suggestMapping } from '../src/index.ts';
import { hasRealData, realFile, tableOf } from './support/data.ts';
import { sampleOf } from './support/import.ts';

const read = async (name: string, repair = false) => tableOf(realFile(name), { repair: { wholeRowQuoted: repair } });

describe.skipIf(!hasRealData)('real exports: X Education (SKIPPED where ../shared/data is absent)', () => {
  it('loses 338 rows that are quoted as one whole field only with a note of each', async () => {
    const table = await read('xeducation/leads_raw.csv');
    expect(table).toMatchObject({ rowsRead: 9_240, emptyRows: 0, refused: { counts: { wholeRowQuoted: 338 } }, repaired: { counts: {} } });
    expect(table.rows).toHaveLength(8_902);
    expect(table.refused.list).toHaveLength(338);
    expect(table.refused.list.slice(0, 2).map((note) => note.row)).toEqual([24, 78]);
    const { sample, report } = await sampleOf({ leads: table });
    expect(sample.leads).toHaveLength(8_902);
    expect(report.files[0]).toMatchObject({ rowsRead: 9_240, rowsUsed: 8_902, refusedCount: 338, repairedCount: 0 });
  });

  it('becomes, with the repair, exactly what the repaired file is', async () => {
    const raw = await sampleOf({ leads: await read('xeducation/leads_raw.csv', true) });
    const repaired = await sampleOf({ leads: await read('xeducation/leads_repaired.csv') });
    expect(raw.sample).toEqual(repaired.sample);
    expect(raw.report).toMatchObject({ leads: 9_240, converted: 3_561, outcomesKnown: 9_240, columns: [] });
    expect(raw.report.files[0]).toMatchObject({ rowsUsed: 9_240, refusedCount: 0, repairedCount: 338 });
    expect(() => [Sample.parse(raw.sample), ImportReport.parse(raw.report)]).not.toThrow();
  });

  it('is understood: its id, outcome, missing values and types', async () => {
    const { mapping, missing } = suggestMapping(await read('xeducation/leads_repaired.csv'), 'leads');
    const used = (use: string) => mapping.columns.filter((column) => column.use === use).map((column) => column.label);
    expect(used('id')).toEqual([{ text: 'Prospect ID' }]);
    expect(used('outcome')).toEqual([{ text: 'Converted' }]);
    expect(used('ignore')).toEqual([{ text: 'Lead Number' }]);
    expect(mapping).toMatchObject({ outcomePositive: ['1'], outcomeEmpty: 'unknown' });
    expect(missing[0]).toEqual({ token: 'Select', count: 13_380, columns: 4, suggested: true });
    const types = Object.fromEntries(mapping.columns.map(({ key, type }) => [key, type]));
    expect(types).toMatchObject({ lead_source: 'text', do_not_email: 'boolean', totalvisits: 'number', page_views_per_visit: 'number' });
  });
});

describe.skipIf(!hasRealData)('real exports: 365 (SKIPPED where ../shared/data is absent)', () => {
  it('three files become leads with events and outcomes', async () => {
    const tables = {
      leads: await read('edu365/student_info.csv'),
      events: await read('edu365/student_engagement.csv'),
      outcomes: await read('edu365/student_purchases.csv'),
    };
    const { sample, report } = await sampleOf(tables);
    expect(report).toMatchObject({ leads: 40_979, events: 74_246, converted: 3_138, outcomesKnown: 40_979, columns: [] });
    expect(report.files.map((file) => [file.rowsUsed, file.refusedCount])).toEqual([
      [40_979, 0],
      [74_246, 0],
      [5_922, 0],
    ]);
    expect(report).toMatchObject({ asOf: Date.UTC(2022, 9, 30), asOfSource: 'events' });
    expect(sample.events).toEqual([{ key: 'video_watched', label: { code: 'event.video_watched' }, properties: [] }]);
    expect(sample.fields.map((field) => field.key)).toEqual(['created_at']);
    expect(sample.leads.filter((lead) => lead.outcome).every((lead) => lead.outcomeAt !== null)).toBe(true);
  });
});
