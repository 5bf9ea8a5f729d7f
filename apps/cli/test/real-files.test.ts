import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { all, compare, DocumentBuilder } from '@umbral/model';
import { afterAll, describe, expect, it } from 'vitest';
import { folder, umbral } from './harness/umbral.ts';

/** Real exports that may be read here but are no part of the project; a clone elsewhere does not have them. */
const FILE = fileURLToPath(new URL('../../../../shared/data/xeducation/leads_repaired.csv', import.meta.url));

const files = folder();
afterAll(files.remove);

function model(): string {
  const draw = new DocumentBuilder();
  const parts = [
    draw.add('source', 'criterion', 0, { condition: all(compare('lead_source', 'is', 'Reference')), points: 30 }),
    draw.add('visits', 'criterion', 1, { condition: all(compare('budget', 'atLeast', 500)), points: 20 }),
    draw.add('city', 'criterion', 2, { condition: all(compare('city', 'isKnown')), points: 5 }),
  ];
  draw.join(draw.add('total', 'score', 0, { key: 'total' }), parts);
  return files.write('model.json', JSON.stringify(draw.document));
}

describe.runIf(existsSync(FILE))('a real file', () => {
  it('is scored whole, the same by both engines', async () => {
    const args = [
      'score',
      model(),
      FILE,
      '--id',
      'Prospect ID',
      '--map',
      'budget=Total Time Spent on Website',
      '--missing',
      'Select',
      '--now',
      '2026-11-20',
    ];
    const [first, second] = await Promise.all(['evaluator', 'duckdb'].map((engine) => umbral([...args, '--engine', engine])));
    expect(first?.code, first?.stderr).toBe(0);
    const rows = first?.stdout.trim().split('\n').toSorted() ?? [];
    expect(rows).toHaveLength(9_241);
    expect(second?.stdout.trim().split('\n').toSorted()).toEqual(rows);
    expect(new Set(rows.map((row) => row.split(',')[1]))).toEqual(new Set(['score_total', '0', '5', '20', '25', '30', '35', '50', '55']));
  });
});
