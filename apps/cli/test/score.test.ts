import { compile } from '@umbral/compiler';
import { afterAll, describe, expect, it } from 'vitest';
import { EVENTS, LEADS, NOW, smallModel } from './harness/models.ts';
import { folder, umbral } from './harness/umbral.ts';

const files = folder();
afterAll(files.remove);
const model = files.write('model.json', JSON.stringify(smallModel()));
const leads = files.write('leads.csv', LEADS);
const events = files.write('events.csv', EVENTS);
const data = [model, leads, '--events', events, '--now', NOW];

const SCORES = 'lead,score_total,band_total\n1,20,hot\n2,10,cold\n3,0,cold\n';

describe('score', () => {
  it.each(['evaluator', 'duckdb'])('scores a CSV file by %s', async (engine) => {
    const { code, stdout, stderr } = await umbral(['score', ...data, '--engine', engine]);
    expect({ code, stdout: stdout.split('\n').toSorted() }).toEqual({ code: 0, stdout: SCORES.split('\n').toSorted() });
    expect(stderr).toContain(`3 leads scored by ${engine}`);
  });

  it('scores with a rule set, of the same lines in NDJSON from stdin, and nothing else on stdout', async () => {
    const ruleSet = files.write('rules.json', JSON.stringify(compile(smallModel()).ruleSet));
    const line = { id: 7, attributes: { country: 'ES' }, events: [{ type: 'page_viewed', at: Date.parse('2026-11-19') }] };
    const nested = { lead: { attributes: { budget: 2000 } }, id: 'x' };
    const input = `${JSON.stringify(line)}\n${JSON.stringify(nested)}\n`;
    const { code, stdout } = await umbral(['score', ruleSet, '-', '--format', 'ndjson', '--now', NOW], { input });
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each)),
    ).toEqual([
      { lead: '7', score_total: 13, band_total: 'cold' },
      { lead: 'x', score_total: 7, band_total: 'cold' },
    ]);
  });

  it.each(['evaluator', 'duckdb'])('explains each score by lines that add up to it, by %s', async (engine) => {
    const { stdout } = await umbral(['score', ...data, '--engine', engine, '--explain', '--format', 'ndjson']);
    const rows = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(rows).toHaveLength(3);
    for (const { score_total, lines_total } of rows) {
      const sum = lines_total.reduce((total: number, { value }: { value: number }) => total + value, 0);
      expect(sum).toBe(score_total);
    }
    const first = rows.find(({ lead }) => lead === '1');
    expect(
      first.lines_total
        .filter(({ value }: { value: number }) => value !== 0)
        .map(({ text, value }: { text: string; value: number }) => [text, value]),
    ).toEqual([
      ['Has a budget', 7],
      ['From Spain', 10],
      ['Visits', 9],
      ['Limit of Visits', -1],
      ['Limit of All', -5],
    ]);
  });

  it('maps columns, takes a token for no value, and tells which field has no column', async () => {
    const other = files.write('other.csv', 'Lead Number;Land;Geld\na;ES;Select\nb;ES;1200\n');
    const mapped = await umbral([
      'score',
      model,
      other,
      '--id',
      'Lead Number',
      '--map',
      'country=Land',
      '--map',
      'budget=Geld',
      '--missing',
      'select',
      '--now',
      NOW,
    ]);
    expect(mapped.stdout).toBe('lead,score_total,band_total\na,10,cold\nb,17,hot\n');
    const plain = await umbral(['score', model, other, '--id', 'lead_number', '--map', 'country=Land', '--now', NOW]);
    expect(plain.stderr).toContain('no column for budget');
  });

  it('writes Parquet that it reads again, and tells what it did as JSON', async () => {
    const parquet = files.at('scores.parquet');
    const { code, stdout } = await umbral(['score', ...data, '-o', parquet, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      leads: 3,
      engine: 'evaluator',
      now: '2026-11-20T00:00:00.000Z',
      output: parquet,
      format: 'parquet',
    });
    const again = await umbral(['score', model, parquet, '--id', 'lead', '--now', NOW]);
    expect(again.stdout).toBe('lead,score_total,band_total\n1,0,cold\n2,0,cold\n3,0,cold\n');
  });

  it('says on stderr which moment it takes for now', async () => {
    const { stderr } = await umbral(['score', model, leads]);
    expect(stderr).toMatch(/scoring as of now, \d{4}-/);
  });
});
