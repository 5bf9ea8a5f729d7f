import { fileURLToPath } from 'node:url';
import { compile, lint } from '@umbral/compiler';
import { TEMPLATES, type TemplateId } from '@umbral/model';
import { syntheticSample } from '@umbral/samples';
import { describe, expect, it } from 'vitest';
import { goldensOf } from '../../src/goldens/goldens.ts';

const FOLDER = fileURLToPath(new URL('../../goldens/', import.meta.url));
const drawn = (Object.keys(TEMPLATES) as TemplateId[]).filter((id) => TEMPLATES[id]().nodes.length > 0);
const sample = syntheticSample();

/** What the linter may know of the built-in sample. */
function profile() {
  const events: Record<string, number> = {};
  for (const lead of sample.leads) for (const { type } of lead.events) events[type] = (events[type] ?? 0) + 1;
  const fields = sample.fields.map(({ key, filled, values }) => {
    const all = values && values.length < 50 ? values.map(({ value }) => value) : null;
    return [key, { filled, values: all }] as const;
  });
  return { leads: sample.leads.length, fields: Object.fromEntries(fields), events };
}

describe.each(drawn)('the template %s', (id) => {
  it('gives in every target what was committed (update with `npx vitest run --project conformance -u`)', async () => {
    for (const [name, text] of goldensOf(id)) await expect(text).toMatchFileSnapshot(`${FOLDER}${id}/${name}`);
  });

  it('has no error, no warning, and gives the linter no cause, not even on the built-in sample', () => {
    const document = TEMPLATES[id]();
    const { program, diagnostics } = compile(document);
    expect(diagnostics).toEqual([]);
    expect(lint(document, program, { profile: profile(), now: sample.asOf })).toEqual([]);
  });
});
