import { describe, expect, it } from 'vitest';
import { checkMapping, ImportReport, Mapping, Sample } from '../src/index.ts';
import { fixture, tableOf } from './support/data.ts';
import { importOf, NOW, sampleOf, suggestAll, type Tables } from './support/import.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);

async function threeTables() {
  return {
    leads: await tableOf(fixture('three-leads.csv')),
    events: await tableOf(fixture('three-events.csv')),
    outcomes: await tableOf(fixture('three-outcomes.csv')),
  };
}

describe('one file of leads', () => {
  it('becomes leads, and every row and value that did not make it is reported', async () => {
    const leads = await tableOf(fixture('whole-row-quoted.csv'), { repair: { wholeRowQuoted: true } });
    const { sample, report } = await sampleOf({ leads });
    expect(sample.leads.map((lead) => lead.id)).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-8', 'A-9']);
    expect(sample.leads[1]).toEqual({
      id: 'A-2',
      attributes: { lead_source: null, industry: 'Education', visits: 0 },
      events: [],
      outcome: false,
      outcomeAt: null,
    });
    expect(report.files).toEqual([
      {
        name: 'whole-row-quoted.csv',
        role: 'leads',
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ',',
        rowsRead: 11,
        rowsUsed: 7,
        emptyRows: 1,
        repaired: [4, 6].map((row) => ({ row, code: 'wholeRowQuoted', params: { expected: 5 } })),
        repairedCount: 2,
        refused: [
          { row: 8, code: 'tooManyCells', params: { found: 6, expected: 5 } },
          { row: 9, code: 'tooFewCells', params: { found: 2, expected: 5 } },
          { row: 10, code: 'duplicateId', params: { id: 'A-1', firstRow: 2 } },
          { row: 11, code: 'missingId', params: {} },
        ],
        refusedCount: 4,
        notes: [],
      },
    ]);
    expect(report).toMatchObject({ leads: 7, events: 0, converted: 3, outcomesKnown: 7, asOf: NOW, asOfSource: 'now' });
    expect(sample.fields[0]).toMatchObject({ key: 'lead_source', filled: 5, values: [{ value: 'Direct', count: 2 }, {}, {}, {}] });
    expect(() => [Sample.parse(sample), ImportReport.parse(report)]).not.toThrow();
  });
  it('counts values that do not fit their column, with their rows, and leaves them out', async () => {
    const leads = await tableOf(fixture('whole-row-quoted.csv'));
    const { sample, report } = await sampleOf({ leads });
    expect(report.columns).toEqual([
      { role: 'leads', column: 3, header: 'Visits', key: 'visits', valueNotRead: 1, examples: [{ row: 13, value: 'many' }] },
    ]);
    expect(sample.leads.at(-1)?.attributes.visits).toBeNull();
  });
  it('refuses an id that is too long, and texts and lists beyond the limits become missing', async () => {
    const long = 'x'.repeat(2_001);
    const leads = await tableOf(`id,note,tags\n${'i'.repeat(201)},a,b;c\nk,${long},b;c\nl,ok,${'z;'.repeat(900)}\nm,ok, b ;;c;b\n`);
    const { sample, report } = await sampleOf({ leads });
    expect(report.files[0]?.refused).toEqual([{ row: 2, code: 'idTooLong', params: { length: 201, limit: 200 } }]);
    expect(report.columns).toMatchObject([
      { header: 'note', valueNotRead: 1, examples: [{ row: 3 }] },
      { header: 'tags', valueNotRead: 1, examples: [{ row: 4 }] },
    ]);
    expect(sample.leads[0]?.attributes.note).toBeNull();
    expect(sample.leads[2]?.attributes.tags).toEqual(['b', 'c']);
  });
  it('reads a Spanish export', async () => {
    const { sample, report } = await sampleOf({ leads: await tableOf(fixture('spanish-export.csv')) });
    expect(sample.leads[0]?.attributes).toEqual({
      job_title: 'Directora de Marketing',
      company_name: 'Café Ñandú',
      country: 'España',
      annual_revenue: 1_234_567.5,
      employees: 48,
      created_at: day('2026-02-03'),
      subscribed: true,
    });
    expect(sample.leads.map((lead) => lead.outcome)).toEqual([true, false, null, false]);
    expect(sample.leads[3]?.attributes).toMatchObject({ job_title: null, annual_revenue: null });
    expect(report).toMatchObject({ converted: 1, outcomesKnown: 3, asOf: day('2026-09-28'), asOfSource: 'fields' });
  });
  it('takes outcomes from a date that only converted leads have', async () => {
    const leads = await tableOf('id,converted_at\na,2026-01-02\nb,\n');
    const mapping = suggestAll({ leads });
    expect((await sampleOf({ leads }, mapping)).sample.leads).toMatchObject([
      { outcome: true, outcomeAt: day('2026-01-02') },
      { outcome: null },
    ]);
    mapping.leads.outcomeEmpty = 'no';
    expect((await sampleOf({ leads }, mapping)).sample.leads[1]).toMatchObject({ outcome: false, outcomeAt: null });
  });
  it('knows no outcomes where none are given', async () => {
    const { sample } = await sampleOf({ leads: await tableOf(fixture('three-leads.csv')) });
    expect(sample.leads.map((lead) => lead.outcome)).toEqual([null, null, null]);
  });
});

describe('three files', () => {
  it('are joined by id, events oldest first, outcomes at their first moment', async () => {
    const { sample, report } = await sampleOf(await threeTables());
    expect(sample.leads.map(({ id, outcome, outcomeAt }) => [id, outcome, outcomeAt])).toEqual([
      ['u1', false, null],
      ['u2', true, day('2026-04-02')],
      ['u3', false, null],
    ]);
    expect(sample.leads[1]?.events).toEqual([{ type: 'watched_demo', at: 1_773_000_000_000, properties: { minutes: 12 } }]);
    expect(sample.events).toEqual([
      { key: 'login', label: { code: 'event.login' }, properties: [] },
      { key: 'pricing_page_viewed', label: { code: 'event.pricing_page_viewed' }, properties: [] },
      {
        key: 'watched_demo',
        label: { text: 'Watched Demo' },
        properties: [{ key: 'minutes', type: 'number', label: { text: 'minutes' } }],
      },
    ]);
    expect(report).toMatchObject({ leads: 3, events: 4, converted: 1, outcomesKnown: 3, asOf: 1_775_100_000_000, asOfSource: 'events' });
    expect(() => Sample.parse(sample)).not.toThrow();
  });
  it('report rows of unknown leads and unreadable events', async () => {
    const tables = await threeTables();
    const { report } = await sampleOf(tables);
    expect(report.files.map((file) => file.refused)).toEqual([
      [],
      [
        { row: 5, code: 'unknownLead', params: { id: 'u9' } },
        { row: 6, code: 'missingType', params: {} },
        { row: 7, code: 'momentNotRead', params: { value: 'yesterday' } },
      ],
      [{ row: 4, code: 'unknownLead', params: { id: 'u8' } }],
    ]);
    expect(report.columns).toMatchObject([{ role: 'events', header: 'timestamp', valueNotRead: 1 }]);
  });
  it('take the one kind of event that a person names, and her moment', async () => {
    const tables = { leads: await tableOf('id\na\n'), events: await tableOf('lead_id,date\na,2026-01-01\na,\na,2027-01-01\n') };
    const mapping = suggestAll(tables);
    if (mapping.events) mapping.events.eventType = 'webinar_attended';
    const { sample, report } = await sampleOf(tables, { ...mapping, asOf: day('2026-05-05') });
    expect(sample.leads[0]?.events.map((event) => event.type)).toEqual(['webinar_attended', 'webinar_attended']);
    expect(report.files[1]?.refused).toEqual([{ row: 3, code: 'missingMoment', params: {} }]);
    expect(report).toMatchObject({ asOf: day('2026-05-05'), asOfSource: 'chosen' });
    expect((await sampleOf(tables, mapping)).report).toMatchObject({ asOf: day('2026-01-01'), asOfSource: 'events' });
  });
  it('take the moment of the last outcome where nothing else has one', async () => {
    const tables = { leads: await tableOf('id\na\n'), outcomes: await tableOf('lead_id,date\na,2026-01-01\n') };
    expect((await sampleOf(tables)).report).toMatchObject({ asOf: day('2026-01-01'), asOfSource: 'outcomes' });
  });
  it('bound the events of a lead and the kinds of events', async () => {
    const leads = await tableOf('id\na\nb\n');
    const many = await tableOf(`lead_id,event,date\n${'a,login,2026-01-01\n'.repeat(20_001)}`);
    expect((await sampleOf({ leads, events: many })).report.files[1]?.refused).toEqual([
      { row: 20_002, code: 'tooManyEvents', params: { id: 'a', limit: 20_000 } },
    ]);
    const kinds = Array.from({ length: 501 }, (_, index) => `a,kind ${index},2026-01-01`).join('\n');
    expect((await sampleOf({ leads, events: await tableOf(`lead_id,event,date\n${kinds}\n`) })).report.files[1]?.refused).toEqual([
      { row: 502, code: 'tooManyTypes', params: { value: 'kind 500', limit: 500 } },
    ]);
  });
});

describe('a mapping that cannot be used says why', () => {
  const problemsOf = async (change: (mapping: Mapping, tables: Tables) => void) => {
    const tables: Tables = await threeTables();
    const mapping = suggestAll(tables);
    change(mapping, tables);
    const problems = checkMapping(tables, mapping);
    expect(await importOf(tables, mapping)).toMatchObject(problems.length > 0 ? { ok: false, problems } : { ok: true });
    return problems.map(({ role, code, params }) => [role, code, params]);
  };
  const use = (columns: { column: number; use: string }[], column: number, to: string) => {
    const found = columns.find((each) => each.column === column);
    if (found) found.use = to;
  };

  it('nothing, when it can', async () => {
    expect(await problemsOf((mapping) => Mapping.parse(mapping))).toEqual([]);
  });
  it('a file without a mapping', async () => {
    expect(await problemsOf((mapping) => Object.assign(mapping, { events: null }))).toEqual([['events', 'notMapped', {}]]);
  });
  it('columns that are missing', async () => {
    const problems = await problemsOf((mapping) => {
      use(mapping.leads.columns, 0, 'ignore');
      use(mapping.outcomes?.columns ?? [], 1, 'ignore');
      use(mapping.events?.columns ?? [], 1, 'ignore');
      use(mapping.events?.columns ?? [], 2, 'ignore');
    });
    expect(problems).toEqual([
      ['leads', 'noIdColumn', {}],
      ['outcomes', 'noIdColumn', {}],
      ['events', 'noMomentColumn', {}],
      ['events', 'noTypeColumn', {}],
    ]);
  });
  it('columns that contradict each other or the table', async () => {
    const problems = await problemsOf((mapping) => {
      const [id, date, plan] = mapping.leads.columns;
      if (!id || !date || !plan) throw new Error('three columns');
      date.key = '';
      mapping.leads.columns.push({ ...id }, { ...plan, column: 9 }, { ...plan, column: 2, use: 'outcomeAt' });
    });
    expect(problems).toEqual([
      ['leads', 'noKey', { column: 1 }],
      ['leads', 'columnTwice', { column: 0 }],
      ['leads', 'useTwice', { use: 'id' }],
      ['leads', 'noColumn', { column: 9 }],
      ['leads', 'keyTwice', { key: 'plan' }],
      ['leads', 'columnTwice', { column: 2 }],
      ['leads', 'notADate', { column: 2 }],
    ]);
  });
  it('an outcome without a value that means converted, and too many properties', async () => {
    const problems = await problemsOf((mapping, tables) => {
      use(mapping.leads.columns, 2, 'outcome');
      const [, , , property] = mapping.events?.columns ?? [];
      if (!property || !tables.events) throw new Error('four columns');
      tables.events.header = Array.from({ length: 60 }, (_, index) => `c${index}`);
      for (let n = 0; n < 50; n++) mapping.events?.columns.push({ ...property, column: n + 4, key: `c${n}` });
    });
    expect(problems).toEqual([
      ['events', 'tooManyProperties', { found: 51, limit: 50 }],
      ['leads', 'noPositiveOutcome', {}],
    ]);
  });
});

describe('a long join', () => {
  it('reports rising progress and can be cancelled', async () => {
    const ids = Array.from({ length: 150_000 }, (_, index) => `${index},${index % 7}`);
    const leads = await tableOf(`id,visits\n${ids.join('\n')}\n`);
    const mapping = suggestAll({ leads });
    const seen: number[] = [];
    await sampleOf({ leads }, mapping, { onProgress: ({ done }) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const controller = new AbortController();
    const cancelled = importOf({ leads }, mapping, { onProgress: () => controller.abort(), signal: controller.signal });
    await expect(cancelled).rejects.toThrow(/abort/i);
  });
});
