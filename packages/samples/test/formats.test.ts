import { describe, expect, it } from 'vitest';
import { fileOf, refusalOf, tableOf } from './support/data.ts';
import { attributesOf, sampleOf } from './support/import.ts';

const lines = (...objects: unknown[]) => fileOf(objects.map((each) => JSON.stringify(each)).join('\n'), 'leads.txt');
const json = (value: unknown, space?: number) => fileOf(JSON.stringify(value, null, space), 'leads.csv');

describe('an object in each line', () => {
  it('is known by its content; its keys are the columns, objects inside are flattened, lists kept', async () => {
    const table = await tableOf(
      lines({ id: 1, company: { name: 'Acme', size: { people: 12 } }, tags: ['a', 'b;c'] }, { id: 2, company: null, opt_in: true }),
    );
    expect(table).toMatchObject({ format: 'ndjson', header: ['id', 'company.name', 'company.size.people', 'tags', 'company', 'opt_in'] });
    expect(table.rows).toEqual([
      ['1', 'Acme', '12', '["a","b;c"]', '', ''],
      ['2', '', '', '', '', 'true'],
    ]);
    const [first] = await attributesOf(table);
    expect(first).toMatchObject({ company_name: 'Acme', tags: ['a', 'b;c'] });
  });
  it('keeps keys that are longer than a number can be exact', async () => {
    const table = await tableOf(
      fileOf('{"id": 12345678901234567890, "n": 1, "note": "12345678901234567890"}\n{"id": -98765432109876543210}\n'),
    );
    expect(table.rows.map(([id]) => id)).toEqual(['12345678901234567890', '-98765432109876543210']);
  });
  it('refuses lines that are no objects, by number, and goes on', async () => {
    const table = await tableOf(fileOf('{"id":1}\n\n[1]\n{"id":2\n{"id":3}\n'));
    expect(table.rows).toEqual([['1'], ['3']]);
    expect(table.refused.list).toEqual([
      { row: 3, code: 'notAnObject', params: {} },
      { row: 4, code: 'notAnObject', params: {} },
    ]);
    expect(table.emptyRows).toBe(1);
    expect(await refusalOf(fileOf(`{"id":1}\n${'x\n'.repeat(1_001)}`))).toEqual({ code: 'tooManyBrokenLines', params: { limit: 1_000 } });
  });
  it('refuses what is too long, too wide, or nothing', async () => {
    const table = await tableOf(fileOf(`{"id":1}\n{"id":"${'x'.repeat(1_100_000)}"}\n{"id":2}`));
    expect(table.refused.list).toEqual([{ row: 2, code: 'rowTooLong', params: { limit: 1_000_000 } }]);
    const wide = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`k${index}`, 1]));
    expect(await refusalOf(lines(wide, wide))).toEqual({ code: 'tooManyColumns', params: { found: 501, limit: 500 } });
  });
  it('says which columns only came up after the part that was looked at', async () => {
    const padding = 'x'.repeat(2_000);
    const objects = Array.from({ length: 6_000 }, (_, id) => ({ id, padding, ...(id === 5_130 && { surprise: 1 }) }));
    const leads = await tableOf(lines(...objects));
    expect(leads.whole).toBe(false);
    const { report, sample } = await sampleOf({ leads });
    expect(report.files[0]?.notes).toEqual([{ code: 'laterFields', params: { name: 'surprise', row: 5_131, fields: 1 } }]);
    expect(sample.leads).toHaveLength(6_000);
  });
  it('survives objects that are nested without end', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const list = `{"id":2,"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const table = await tableOf(fileOf(`{"id":1}\n${deep}\n${list}\n{"id":3}\n`));
    expect(table.rows.at(-1)?.[0]).toBe('3');
  });
});

describe('a JSON document', () => {
  it('may be a list of objects, on one line or many', async () => {
    for (const space of [0, 2]) {
      const table = await tableOf(
        json(
          [
            { id: 1, name: 'Zoë ], }' },
            { id: 2, name: 'a"\\' },
          ],
          space,
        ),
      );
      expect(table).toMatchObject({ format: 'json', parts: [], part: null, rowNumbers: [1, 2] });
      expect(table.rows).toEqual([
        ['1', 'Zoë ], }'],
        ['2', 'a"\\'],
      ]);
    }
  });
  it('may be an object with lists, of which the role tells one, and a person another', async () => {
    const both = { exported: '2026-01-01', about: { n: [1] }, events: [{ lead: 1, type: 'open' }], leads: [{ id: 1 }] };
    for (const space of [0, 2]) {
      const file = json(both, space);
      expect(await tableOf(file, { role: 'leads' })).toMatchObject({ parts: ['events', 'leads'], part: 'leads', header: ['id'] });
      expect(await tableOf(file, { role: 'events' })).toMatchObject({ part: 'events', header: ['lead', 'type'] });
      expect(await tableOf(file, { role: 'leads', part: 'events' })).toMatchObject({ part: 'events' });
    }
  });
  it('that ends in the middle tells the line', async () => {
    const whole = JSON.stringify([{ id: 1 }, { id: 2, name: 'b' }], null, 1);
    expect(await refusalOf(fileOf(whole.slice(0, -6)))).toEqual({ code: 'jsonCut', params: { line: 7 } });
    expect(await refusalOf(fileOf(whole.slice(0, -1)))).toEqual({ code: 'jsonCut', params: { line: 9 } });
    expect(await refusalOf(fileOf('{"leads": [{"id": 1},\n{"id"'))).toEqual({ code: 'jsonCut', params: { line: 2 } });
  });
  it('that is none tells the line', async () => {
    expect(await refusalOf(fileOf('[{"id": 1}\n{"id": 2}]'))).toEqual({ code: 'jsonWrong', params: { line: 2, found: '{' } });
    expect(await refusalOf(fileOf('{"leads": [{"id": 1}],\n oops: 1}'))).toMatchObject({ code: 'jsonWrong', params: { line: 2 } });
    expect(await refusalOf(json({ id: 1, name: 'x', list: [1, 2] }, 1))).toEqual({ code: 'jsonNoList', params: {} });
    expect(await refusalOf(json([]))).toEqual({ code: 'headerOnly', params: { columns: 0 } });
  });
  it('refuses elements that are no objects, and goes on', async () => {
    const table = await tableOf(fileOf('[{"id":1}, 2, "x", null, {id: 4}, {"id":5}]'));
    expect(table.rows).toEqual([['1'], ['5']]);
    expect(table.refused.counts).toEqual({ notAnObject: 4 });
  });
  it('is read in pieces of any size', async () => {
    const objects = Array.from({ length: 30_000 }, (_, id) => ({ id, name: `"${id}", {[`, list: [id, 'ü'], true: id % 2 === 0 }));
    const { sample } = await sampleOf({
      leads: await tableOf(json({ skipped: objects.slice(0, 9_000), leads: objects }), { role: 'leads' }),
    });
    expect(sample.leads).toHaveLength(30_000);
    expect(sample.leads[29_999]?.attributes).toMatchObject({ name: '"29999", {[', list: ['29999', 'ü'], true: false });
  });
});

describe('text without a mark', () => {
  const encoded = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
    return { name: 'leads.csv', size: view.byteLength, bytes: new Uint8Array(view.buffer) };
  };
  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s is known by where its zeros are', async (encoding, littleEndian) => {
    const text = `id;nombre\n1;Ángel\n${'2;José\n'.repeat(200_000)}`;
    const table = await tableOf(encoded(text, littleEndian));
    expect(table).toMatchObject({ encoding, delimiter: ';', header: ['id', 'nombre'], rowsRead: 200_001, refused: { list: [] } });
    expect(table.rows[0]).toEqual(['1', 'Ángel']);
  });
  it('JSON in UTF-16 is known too', async () => {
    expect(await tableOf(encoded('[{"id": "ñ"}]', true))).toMatchObject({ format: 'json', rows: [['ñ']] });
  });
});
