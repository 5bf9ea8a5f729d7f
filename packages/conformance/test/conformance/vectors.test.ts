import { goldenVectors, readBundle, type Vector, writeBundle } from '@umbral/bundle';
import { compile } from '@umbral/compiler';
import { type Label, TEMPLATES, type TemplateId } from '@umbral/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/cases/format.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { inProcess } from '../../src/engines/index.ts';
import { outcomeOf } from '../../src/engines/outcome.ts';
import { randomCases } from '../../src/engines/random/cases.ts';
import type { Database } from '../../src/engines/sql/database.ts';
import { openDuckDb } from '../../src/engines/sql/duckdb.ts';
import { sqlEngine } from '../../src/engines/sql/engine.ts';
import { openPostgres } from '../../src/engines/sql/postgres.ts';

const drawn = (Object.keys(TEMPLATES) as TemplateId[]).filter((id) => TEMPLATES[id]().nodes.length > 0);
const codeOf = (label: Label): string => ('text' in label ? label.text : label.code);

/** The vectors that a bundle of the template has in it. */
function bundled(id: TemplateId): Vector[] {
  const written = writeBundle({ document: TEMPLATES[id](), name: id, say: { en: codeOf, es: codeOf } });
  const read = written && readBundle(written.bytes);
  if (!read?.ok) throw new Error(`${id} gives no bundle`);
  return JSON.parse(new TextDecoder().decode(read.bundle.parts.get('vectors.json'))).vectors;
}

const known = (previous: Record<string, string | null> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(previous).filter((entry): entry is [string, string] => entry[1] !== null));

/** Vectors as cases, one for each moment. */
function casesOf(name: string, document: Case['document'], vectors: readonly Vector[]): Case[] {
  return [...new Set(vectors.map(({ now }) => now))].map((now) => {
    const here = vectors.filter((vector) => vector.now === now);
    return {
      name: `${name} at ${now}`,
      rules: [],
      document,
      now,
      leads: here.map(({ lead: { attributes, events, previous } }, id) => ({
        id: String(id),
        attributes,
        events,
        previous: known(previous),
      })),
      expected: here.map(({ expected }) => ({ ...expected, contributions: {} })),
    };
  });
}

const templates = drawn.flatMap((id) => casesOf(id, TEMPLATES[id](), bundled(id)));
/** Documents with everything that can be drawn. */
const random = randomCases(20_260_301, 25).flatMap(({ name, document }) =>
  casesOf(name, document, goldenVectors(compile(document).ruleSet)),
);

const databases = new Map<string, Database>();
beforeAll(async () => {
  databases.set('Postgres', await openPostgres());
  databases.set('DuckDB', await openDuckDb());
});
afterAll(async () => {
  for (const database of databases.values()) await database.stop();
});

/** The engine's scores, bands and grades: vectors hold no explanations. */
const bare = (engine: Engine): Engine => ({
  ...engine,
  explains: false,
  prepare: (compiled) => {
    const run = engine.prepare(compiled);
    if (typeof run === 'string') return run;
    return async (leads, now) => (await run(leads, now)).map(({ scores, bands, grades }) => ({ scores, bands, grades, contributions: {} }));
  },
});

const surprises = async (engine: Engine, cases: readonly Case[]) => (await outcomeOf(bare(engine), cases)).surprises;

describe('the golden vectors of bundles', () => {
  it.each(inProcess().map((engine) => [engine.name, engine] as const))('are what comes out of %s', async (_name, engine) => {
    expect(await surprises(engine, templates)).toEqual([]);
    expect(await surprises(engine, random)).toEqual([]);
  });

  it.each(['Postgres', 'DuckDB'])('are what comes out of SQL on %s', async (name) => {
    const database = databases.get(name);
    if (!database) throw new Error(`${name} is not there`);
    expect(await surprises(sqlEngine(database), [...templates, ...random])).toEqual([]);
  });
});
