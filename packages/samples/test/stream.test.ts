import { describe, expect, it } from 'vitest';
import { LeadIndex, MARKS } from '../src/join/lead-index.ts';
import { Random } from '../src/synthetic/random.ts';
import { fileOf, tableOf } from './support/data.ts';
import { importOf, Shelf, sampleOf, suggestAll } from './support/import.ts';

const many = (count: number) => fileOf(`id,name\n${Array.from({ length: count }, (_, index) => `k${index},"name ${index}"`).join('\n')}\n`);

describe('the way to the server', () => {
  it('goes in batches, in order, and reads no more than one batch ahead', async () => {
    const leads = await tableOf(many(10_500));
    const shelf = new Shelf();
    let waiting = 0;
    let most = 0;
    const slow = {
      leads: async (batch: Parameters<Shelf['leads']>[0]) => {
        most = Math.max(most, ++waiting);
        await new Promise((resolve) => setTimeout(resolve));
        waiting--;
        return shelf.leads(batch);
      },
      events: async () => [],
      conversions: async () => [],
    };
    const result = await importOf({ leads }, suggestAll({ leads }), {}, slow);
    expect(result).toMatchObject({ ok: true, report: { leads: 10_500 } });
    expect(shelf.batches.map(({ items }) => items)).toEqual([...Array.from({ length: 10 }, () => 1_000), 500]);
    expect([...shelf.leadsById.keys()].slice(998, 1_002)).toEqual(['k998', 'k999', 'k1000', 'k1001']);
    expect(most).toBe(1);
  });
  it('sends smaller batches of larger leads', async () => {
    const wide = fileOf(`id,note\n${Array.from({ length: 3_000 }, (_, index) => `k${index},${'x'.repeat(1_900)}${index}`).join('\n')}\n`);
    const shelf = new Shelf();
    const leads = await tableOf(wide);
    await importOf({ leads }, suggestAll({ leads }), {}, shelf);
    expect(shelf.batches.length).toBeGreaterThan(2);
    expect(shelf.leadsById.size).toBe(3_000);
  });
  it('fails with what the server fails with, and reads no further', async () => {
    const leads = await tableOf(many(20_000));
    let batches = 0;
    const failing = {
      leads: async () => {
        if (++batches === 2) throw new Error('the server has gone');
      },
      events: async () => [],
      conversions: async () => [],
    };
    await expect(importOf({ leads }, suggestAll({ leads }), {}, failing)).rejects.toThrow('the server has gone');
    expect(batches).toBe(2);
  });
  it('tells a file that turns out to be damaged on the way', async () => {
    const broken = `id,name\n${Array.from({ length: 260_000 }, (_, index) => `k${index},name`).join('\n')}\n${'1,"a"b\n'.repeat(1_001)}`;
    const leads = await tableOf(fileOf(broken));
    expect(leads.whole).toBe(false);
    let underWay = 0;
    const slow = {
      leads: async () => {
        underWay++;
        await new Promise((resolve) => setTimeout(resolve, 20));
        underWay--;
      },
      events: async () => [],
      conversions: async () => [],
    };
    const result = await importOf({ leads }, suggestAll({ leads }), {}, slow);
    expect(underWay).toBe(0);
    expect(result).toEqual({ ok: false, role: 'leads', problem: { code: 'tooManyBrokenRows', params: { limit: 1_000 } } });
  });
  it('refuses more leads than an import takes', async () => {
    const leads = await tableOf(fileOf(`id,n\n${'x,1\n'.repeat(1_000_001)}`));
    expect(await importOf({ leads }, suggestAll({ leads }))).toEqual({
      ok: false,
      role: 'leads',
      problem: { code: 'tooManyRows', params: { limit: 1_000_000 } },
    });
  });
});

describe('what is appended to a sample', () => {
  it('may be of leads that are not in these files: the server says which ones it does not know', async () => {
    const tables = {
      leads: await tableOf('id,plan\na,x\n'),
      events: await tableOf('lead_id,event,date\na,open,2026-01-01\nold,open,2026-01-02\nnobody,open,2026-01-03\n'),
      outcomes: await tableOf('lead_id,date_purchased\nold,2026-02-01\nnobody,2026-02-01\n'),
    };
    const shelf = new Shelf();
    shelf.leadsById.set('old', { id: 'old', attributes: {}, events: [], outcome: null, outcomeAt: null });
    const result = await importOf(tables, suggestAll(tables), { othersExist: true }, shelf);
    if (!result.ok) throw new Error('not imported');
    expect(result.report).toMatchObject({ leads: 1, events: 2, converted: 1 });
    expect(result.report.files.map(({ rowsUsed, refused }) => [rowsUsed, refused])).toEqual([
      [1, []],
      [2, [{ row: 4, code: 'unknownLead', params: { id: 'nobody' } }]],
      [1, [{ row: 3, code: 'unknownLead', params: { id: 'nobody' } }]],
    ]);
    expect(shelf.leadsById.get('old')).toMatchObject({ outcome: true, events: [{ type: 'email_opened' }] });
  });
});

describe('outcomes that take time', () => {
  const leads = 'id,created_at,converted\nold,2026-01-01,no\nyoung,2026-05-25,no\nquick,2026-05-26,yes\nedge,2026-05-02,no\nundated,,no\n';
  const created = (mapping: ReturnType<typeof suggestAll>) => mapping.leads.columns.find(({ key }) => key === 'created_at')?.column ?? -1;
  it('are left open for leads that are too young at the sample’s moment, which may only be known from the data', async () => {
    for (const asOf of [null, Date.UTC(2026, 5, 1)]) {
      const tables = { leads: await tableOf(leads), events: await tableOf('lead_id,event,date\nold,open,2026-06-01\n') };
      const mapping = { ...suggestAll(tables), asOf };
      mapping.outcomeWindow = { days: 30, column: created(mapping) };
      const { sample, report } = await sampleOf(tables, mapping);
      expect(sample.leads.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['old', false],
        ['young', null],
        ['quick', true],
        ['edge', false],
        ['undated', false],
      ]);
      expect(report).toMatchObject({ leftOpen: 1, converted: 1, outcomesKnown: 4, asOf: Date.UTC(2026, 5, 1) });
    }
  });
  it('and a conversion of a young lead in another file counts all the same', async () => {
    const tables = {
      leads: await tableOf('id,created_at\na,2026-05-20\nb,2026-05-21\nc,2026-01-01\n'),
      outcomes: await tableOf('lead_id,date_purchased\na,2026-05-22\n'),
    };
    const mapping = { ...suggestAll(tables), asOf: Date.UTC(2026, 5, 1) };
    mapping.outcomeWindow = { days: 30, column: created(mapping) };
    const { sample, report } = await sampleOf(tables, mapping);
    expect(sample.leads.map(({ outcome }) => outcome)).toEqual([true, null, false]);
    expect(report).toMatchObject({ leftOpen: 1, converted: 1, outcomesKnown: 2 });
  });
  it('need a date of the leads', async () => {
    const table = await tableOf(leads);
    const mapping = { ...suggestAll({ leads: table }), outcomeWindow: { days: 30, column: 0 } };
    expect(await importOf({ leads: table }, mapping)).toEqual({
      ok: false,
      problems: [{ role: 'leads', code: 'noWindowColumn', params: {} }],
    });
    expect((await sampleOf({ leads: table })).report.leftOpen).toBeUndefined();
  });
});

describe('the index of leads', () => {
  it('finds what was added and nothing else, through all its growth', () => {
    const random = new Random(7);
    const index = new LeadIndex();
    const rows = new Map<string, number>();
    for (let row = 2; rows.size < 200_000; row++) {
      const id = row % 3 === 0 ? `lead-${row}` : String(random.whole(0, 2_000_000_000));
      if (rows.has(id)) continue;
      rows.set(id, row);
      index.add(id, row);
    }
    expect([...rows].filter(([id, row]) => index.rowOf(index.find(id)) !== row)).toEqual([]);
    expect(Array.from({ length: 50_000 }, (_, n) => index.find(`nobody ${n}`)).filter((place) => place !== -1)).toEqual([]);
    expect(index.size).toBe(rows.size);
  });
  it('keeps marks and counts by lead', () => {
    const index = new LeadIndex();
    const [a, b] = [index.add('a', 2), index.add('b', 3)];
    expect([index.mark(a, MARKS.young), index.mark(a, MARKS.young), index.has(b, MARKS.young)]).toEqual([true, false, false]);
    expect([index.countEvent(b), index.countEvent(b), index.countEvent(a)]).toEqual([1, 2, 1]);
  });
});
