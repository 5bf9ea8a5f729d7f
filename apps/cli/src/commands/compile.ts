import { writeFileSync } from 'node:fs';
import { checksumOf, writeBundle } from '@umbral/bundle';
import { describe, emitModule, emitSql, flatten, leadSchema, proseNames, usualSource } from '@umbral/compiler';
import type { CompileOptions, Target } from '../arguments.ts';
import { outputTo } from '../data/output.ts';
import { badInput, EXIT, type Exit, failed, usage } from '../exit.ts';
import { reasonOf } from '../models/bytes.ts';
import { type Model, readSoundModel } from '../models/read.ts';
import { tell, write } from '../terminal.ts';
import { labelText } from '../words/labels.ts';

type Made = string | Uint8Array;
type Making = { model: Model; name: string; language: CompileOptions['language'] };

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function drawnOf({ file, drawn }: Model): NonNullable<Model['drawn']> {
  if (!drawn) throw badInput(`${file} is a rule set: only a canvas document or a bundle can be compiled to this target`);
  return drawn;
}

function flat({ model }: Making): Made {
  const made = flatten(model.ruleSet);
  if ('problem' in made)
    throw badInput(
      `${model.file} has no flat form: ${made.output} would be ${made.problem === 'tooDeep' ? 'nested too deeply' : 'too large'} (limit ${made.limit})`,
    );
  return json(made);
}

function sql({ model }: Making, dialect: 'postgres' | 'duckdb'): Made {
  const { program } = drawnOf(model).compilation;
  return `${emitSql(program, dialect, usualSource(program))}\n`;
}

function bundle({ model, name }: Making): Made {
  const made = writeBundle({ document: drawnOf(model).document, name, say: { en: labelText, es: labelText } });
  if (!made) throw badInput(`${model.file} has errors; "umbral check ${model.file}" lists them`);
  return made.bytes;
}

const MAKE: Record<Target, (making: Making) => Made> = {
  'json-logic': ({ model }) => json(model.ruleSet),
  flat,
  'sql-postgres': (making) => sql(making, 'postgres'),
  'sql-duckdb': (making) => sql(making, 'duckdb'),
  module: ({ model }) => emitModule(drawnOf(model).compilation.program),
  prose: ({ model, name, language }) => {
    const { document, compilation } = drawnOf(model);
    return describe(compilation.program, language, proseNames(document, name, labelText));
  },
  schema: ({ model }) => json(leadSchema(model.ruleSet.input)),
  bundle,
};

/** Writes a scoring model as a target. */
export async function compileTo(file: string, { to, output, name, language, json: asJson }: CompileOptions): Promise<Exit> {
  if (asJson && output === undefined) throw usage('--json needs -o: stdout cannot be both');
  if (to === 'bundle' && output === undefined && process.stdout.isTTY) throw usage('a bundle is no text for a terminal; -o names a file');
  const model = await readSoundModel(file);
  const made = MAKE[to]({ model, name: name ?? model.name, language });
  const bytes = typeof made === 'string' ? Buffer.from(made) : made;
  // The formats of results have nothing to say about this one.
  await outputTo(output, 'ndjson').write(async (place) => {
    try {
      writeFileSync(place, bytes);
    } catch (error) {
      throw failed(`${output ?? 'stdout'} cannot be written: ${reasonOf(error)}`);
    }
  });
  if (asJson) await write(`${JSON.stringify({ target: to, output, bytes: bytes.length, checksum: checksumOf(model.ruleSet) })}\n`);
  else if (output !== undefined)
    tell(`${output}: ${bytes.length.toLocaleString('en')} bytes, rule set ${checksumOf(model.ruleSet).slice(0, 12)}`);
  return EXIT.ok;
}
