import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EVENTS, LEADS, NOW, smallModel } from './harness/models.ts';
import { folder, umbral } from './harness/umbral.ts';

const files = folder();
afterAll(files.remove);
const model = files.write('model.json', JSON.stringify(smallModel()));
const leads = files.write('leads.csv', LEADS);
const BIN = path.resolve(import.meta.dirname, '../bin/umbral.mjs');

const deep = `{"format":"umbral.document","nodes":${'['.repeat(50_000)}`;
const FAULTS: [string, number, string[], RegExp][] = [
  ['an unknown command', 2, ['scroe'], /unknown command 'scroe'/],
  ['an unknown option', 2, ['check', model, '--frob'], /unknown option '--frob'/],
  ['no arguments', 2, ['score'], /missing required argument 'model'/],
  ['a moment that is none', 2, ['score', model, leads, '--now', '2026-02-31T99:00'], /is no moment/],
  ['a mapping that is none', 2, ['score', model, leads, '--map', 'country'], /is no mapping/],
  ['a name without a format', 2, ['score', model, files.write('leads.data', LEADS)], /--from says it/],
  ['no file', 3, ['check', files.at('gone.json')], /gone\.json cannot be read: there is no such file/],
  ['no file of leads', 3, ['score', model, files.at('gone.csv')], /gone\.csv cannot be read: there is no such file/],
  ['no JSON', 3, ['check', files.write('no.json', '{"format":')], /no\.json is no JSON/],
  ['no JSON, quoted in one line', 3, ['check', files.write('lines.json', '{"a":\n\n nope')], /lines\.json is no JSON: .* nope/],
  ['JSON that is too deep', 3, ['check', files.write('deep.json', deep)], /deep\.json is no JSON/],
  ['another JSON', 3, ['check', files.write('other.json', '[]')], /neither a canvas document, nor a rule set, nor a bundle/],
  [
    'a document that is none',
    3,
    ['check', files.write('wrong.json', '{"format":"umbral.document","version":2,"nodes":[{}]}')],
    /no valid canvas document \(/,
  ],
  ['a zip that is no bundle', 3, ['check', files.write('a.zip', 'PK\u0003\u0004nothing')], /is no bundle that can be read/],
  ['an empty file', 3, ['score', model, files.write('empty.csv', '')], /empty\.csv is empty/],
  ['a binary file', 3, ['score', model, files.write('binary.csv', Uint8Array.of(1, 0, 2, 0))], /binary\.csv is no text file/],
  ['no Parquet', 3, ['score', model, files.write('no.parquet', LEADS)], /no\.parquet/],
  ['a row of another width', 3, ['score', model, files.write('wide.csv', 'id,country\n1,ES\n2,FR,9\n')], /wide\.csv, line 3: /],
  ['a broken line', 3, ['score', model, files.write('bad.ndjson', '{"id":1}\n{"id":\n')], /bad\.ndjson.* line /],
  [
    'no id',
    3,
    ['score', model, files.write('noid.csv', 'country,budget\nES,1\n')],
    /no column for the id of the leads.*--id names one; it has "country", "budget"/,
  ],
  ['a column that is not there', 3, ['score', model, leads, '--map', 'country=Land'], /has no column "Land"/],
  [
    'a place that cannot be written',
    4,
    ['score', model, leads, '--now', NOW, '-o', files.at('none/scores.csv')],
    /scores\.csv cannot be written: there is no such file or folder/,
  ],
];

describe('faults', () => {
  it.each(FAULTS)('of %s: exit code %i and one sentence', async (_, code, args, sentence) => {
    const ended = await umbral([...args, ...(args[0] === 'score' && !args.includes('--now') ? ['--now', NOW] : [])]);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    const told = ended.stderr.trim().split('\n');
    expect(told.at(-1)).toMatch(sentence);
    expect(told.at(-1)).toMatch(/^umbral: /);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  it('are an object for a machine, too', async () => {
    const { code, stdout } = await umbral(['check', files.at('gone.json'), '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toEqual({ error: { kind: 'input', message: expect.stringContaining('gone.json') } });
  });

  it('of single rows are left out on request', async () => {
    const wide = files.write('wide2.csv', 'id,country\n1,ES\n2,FR,9\n,ES\n3,ES\n');
    const { code, stdout, stderr } = await umbral(['score', model, wide, '--skip-bad-rows', '--now', NOW]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'lead,score_total,band_total\n1,10,cold\n3,10,cold\n' });
    expect(stderr).toMatch(/wide2\.csv, line 3: /);
    expect(stderr).toContain('1 row without an id is left out');
  });

  it('of a name are no pattern, and of a text no SQL', async () => {
    const odd = files.write(`le[a]ds' or 1=1.csv`, `id,country\n"';drop table leads;--",ES\n`);
    const { code, stdout } = await umbral(['score', model, odd, '--now', NOW, '--engine', 'duckdb']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `lead,score_total,band_total\n';drop table leads;--,10,cold\n` });
  });
});

describe('the end', () => {
  it('comes quietly when nobody reads on', async () => {
    const many = files.write('many.csv', `id,country\n${Array.from({ length: 50_000 }, (_, id) => `${id},ES`).join('\n')}\n`);
    const child = spawn(process.execPath, [BIN, 'score', model, many, '--now', NOW], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(stderr).not.toContain('umbral:');
  });

  it('leaves no half-written file when it is interrupted', async () => {
    const large = files.write(
      'large.ndjson',
      `${Array.from({ length: 200_000 }, (_, id) => JSON.stringify({ id, country: 'ES' })).join('\n')}\n`,
    );
    files.write('events.csv', EVENTS);
    const child = spawn(process.execPath, [
      BIN,
      'score',
      model,
      large,
      '--now',
      NOW,
      '--engine',
      'evaluator',
      '--progress',
      '-o',
      files.at('cut.csv'),
    ]);
    // Progress is shown while it is scoring.
    child.stderr.on('data', (part) => {
      if (String(part).includes('scoring')) child.kill('SIGINT');
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(existsSync(files.at('cut.csv'))).toBe(false);
    expect(readdirSync(path.dirname(large)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
