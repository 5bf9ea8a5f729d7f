import { updateNode } from '@umbral/model';
import { afterAll, describe, expect, it } from 'vitest';
import { EVENTS, LEADS, NOW, smallModel } from './harness/models.ts';
import { folder, umbral } from './harness/umbral.ts';

const files = folder();
afterAll(files.remove);
const model = files.write('model.json', JSON.stringify(smallModel()));
const richer = files.write('richer.json', JSON.stringify(smallModel(16)));
const broken = files.write('broken.json', JSON.stringify(updateNode(smallModel(), 'group', 'group', { minimum: 30 })));
const data = [files.write('leads.csv', LEADS), '--events', files.write('events.csv', EVENTS), '--now', NOW];

describe('check', () => {
  it('ends with 0 where nothing is wrong, and with 1 where something is', async () => {
    const sound = await umbral(['check', model]);
    expect(sound.code).toBe(0);
    expect(sound.stdout).toContain('0 errors');
    const { code, stdout } = await umbral(['check', broken]);
    expect(code).toBe(1);
    expect(stdout).toContain('error: All: The minimum (30) is above the maximum (20).');
  });

  it('tells the same as JSON', async () => {
    const { code, stdout } = await umbral(['check', '-', '--json'], {
      input: JSON.stringify(updateNode(smallModel(), 'group', 'group', { minimum: 30 })),
    });
    expect(code).toBe(1);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ model: '-', errors: 1 });
    expect(told.remarks[0]).toEqual({
      severity: 'error',
      code: 'limitOrder',
      node: 'group',
      title: 'All',
      text: 'The minimum (30) is above the maximum (20).',
      params: { minimum: 30, maximum: 20 },
    });
  });
});

describe('compile', () => {
  it.each(['json-logic', 'flat', 'sql-postgres', 'sql-duckdb', 'module', 'prose', 'schema'])('makes %s, on stdout', async (target) => {
    const { code, stdout } = await umbral(['compile', model, '--to', target]);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(200);
  });

  it('makes a bundle that scores like its document', async () => {
    const bundle = files.at('model.umbral.zip');
    const made = await umbral(['compile', model, '--to', 'bundle', '-o', bundle, '--name', 'Small', '--json']);
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ target: 'bundle', output: bundle });
    const { stdout } = await umbral(['score', bundle, ...data]);
    expect(stdout).toBe('lead,score_total,band_total\n1,20,hot\n2,10,cold\n3,0,cold\n');
  });

  it('refuses a document with errors', async () => {
    const { code, stderr } = await umbral(['compile', broken, '--to', 'prose']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('has an error; "umbral check') });
  });
});

describe('explain', () => {
  it('tells the lines of a score, which add up', async () => {
    const { code, stdout } = await umbral(['explain', model, ...data, '--lead', '1']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Total: 20 (Hot)\n    +7  Has a budget\n   +10  From Spain\n    +9  Visits\n    −1  Limit of Visits\n    −5  Limit of All\n  = 20\n',
    );
  });

  it('tells the same as JSON, and what is missing', async () => {
    const { stdout } = await umbral(['explain', model, ...data, '--lead', '2', '--json']);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ lead: '2', scores: [{ key: 'total', score: 10, band: { id: 'cold', label: 'Cold' }, reason: null }] });
    expect(told.matches).toContainEqual({ node: 'budget', title: 'Has a budget', matched: false, missing: true });
  });

  it('says that there is no such lead', async () => {
    const { code, stderr } = await umbral(['explain', model, ...data, '--lead', '4711']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^umbral: .*leads\.csv has no lead "4711"\n$/m);
  });
});

describe('diff', () => {
  it('ends with 0 where nothing is different', async () => {
    expect(await umbral(['diff', model, model])).toMatchObject({ code: 0, stdout: 'The rule sets are the same.\n' });
  });

  it('tells the change and whom it moves', async () => {
    const { code, stdout } = await umbral(['diff', model, richer, ...data]);
    expect(code).toBe(1);
    expect(stdout).toContain('changed: “From Spain”, points: 10 → 16\n');
    expect(stdout).toContain('total, bands: 1 of 3 leads change\n  Cold → Hot: 1\n');
    expect(stdout).toContain('  2: total 10 → 16\n');
  });

  it('tells the same as JSON', async () => {
    const { stdout } = await umbral(['diff', model, richer, ...data, '--json', '--top', '1']);
    expect(JSON.parse(stdout)).toMatchObject({
      changes: [{ kind: 'nodeChanged', node: 'country', field: 'points' }],
      sameRuleSet: false,
      leads: { leads: 3, changed: { scores: 1, bands: 1 }, top: [{ lead: '2', score: 'total', before: 10, after: 16 }] },
    });
  });
});
