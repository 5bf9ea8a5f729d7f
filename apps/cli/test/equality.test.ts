import { readFileSync } from 'node:fs';
import { type Sample, syntheticSample } from '@umbral/samples';
import { afterAll, describe, expect, it } from 'vitest';
import { templates } from './harness/models.ts';
import { folder, umbral } from './harness/umbral.ts';

const files = folder();
afterAll(files.remove);

const sample = syntheticSample();
const LEADS = 10_000;

/** The leads of the built-in sample over and over, each time under other ids. */
function* repeated({ leads }: Sample): Generator<string, void, undefined> {
  for (let made = 0; made < LEADS; made++) {
    const lead = leads[made % leads.length];
    if (lead) yield JSON.stringify({ id: `${lead.id}-${made}`, attributes: lead.attributes, events: lead.events });
  }
}

const leads = files.write('leads.ndjson', `${[...repeated(sample)].join('\n')}\n`);
const rows = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n').toSorted();

describe('both engines', () => {
  it.each(templates())(`say the same of ${LEADS} leads by the template %s`, async (id, document) => {
    const model = files.write(`${id}.json`, JSON.stringify(document));
    const [first, second] = await Promise.all(
      ['evaluator', 'duckdb'].map(async (engine) => {
        const output = files.at(`${id}.${engine}.ndjson`);
        const { code, stderr } = await umbral(['score', model, leads, '--now', String(sample.asOf), '--engine', engine, '-o', output]);
        expect(code, stderr).toBe(0);
        return rows(output);
      }),
    );
    expect(first).toHaveLength(LEADS);
    expect(second).toEqual(first);
  });
});
