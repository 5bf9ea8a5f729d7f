import path from 'node:path';
import { readBundle } from '@umbral/bundle';
import { type Compilation, compile, type RuleSet, readRuleSet } from '@umbral/compiler';
import { type Document, readDocument } from '@umbral/model';
import { badInput } from '../exit.ts';
import { bytesOf } from './bytes.ts';

/** A scoring model as a file has it. One that is only a rule set has neither document nor Program, and its parts go by their ids. */
export type Model = {
  file: string;
  name: string;
  ruleSet: RuleSet;
  drawn: { document: Document; compilation: Compilation } | null;
};

type Issues = readonly { path: string; message: string }[];
const MOST_ISSUES = 3;

const issuesText = (issues: Issues): string =>
  issues
    .slice(0, MOST_ISSUES)
    .map((issue) => `${issue.path || 'the whole'}: ${issue.message}`)
    .join('; ') + (issues.length > MOST_ISSUES ? `; and ${issues.length - MOST_ISSUES} more` : '');

/** Reads a canvas document, a rule set or a bundle, whichever it is; refuses all else. `-` is stdin. */
export async function readModel(file: string): Promise<Model> {
  const bytes = await bytesOf(file);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? fromBundle(file, bytes) : fromJson(file, bytes);
}

/** The same for what scores leads: a document with errors is refused. */
export async function readSoundModel(file: string): Promise<Model> {
  const model = await readModel(file);
  const errors = model.drawn?.compilation.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  if (errors > 0)
    throw badInput(`${file} has ${errors === 1 ? 'an error' : `${errors} errors`}; "umbral check ${file}" lists what is wrong`);
  return model;
}

const nameOf = (file: string): string => (file === '-' ? 'stdin' : path.basename(file).replace(/(\.umbral)?\.\w+$/, ''));

const drawn = (file: string, name: string, document: Document): Model => {
  const compilation = compile(document);
  return { file, name, ruleSet: compilation.ruleSet, drawn: { document, compilation } };
};

function fromBundle(file: string, bytes: Uint8Array): Model {
  const read = readBundle(bytes);
  if (!read.ok) {
    const where = 'part' in read.problem ? ` (${read.problem.part})` : '';
    throw badInput(`${file} is no bundle that can be read: ${read.problem.code}${where}`);
  }
  return drawn(file, read.bundle.name, read.bundle.document);
}

function jsonOf(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    // What is wrong is quoted from the file, line breaks and all.
    throw badInput(`${file} is no JSON: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'it cannot be read'}`);
  }
}

function fromJson(file: string, bytes: Uint8Array): Model {
  if (bytes.length === 0) throw badInput(`${file} is empty`);
  const found = jsonOf(file, bytes);
  const format = typeof found === 'object' && found !== null && 'format' in found ? found.format : null;
  if (format === 'umbral.rule-set') {
    const read = readRuleSet(found);
    if (!read.ok) throw badInput(`${file} is no valid rule set (${issuesText(read.issues)})`);
    return { file, name: nameOf(file), ruleSet: read.ruleSet, drawn: null };
  }
  if (format !== 'umbral.document') throw badInput(`${file} is neither a canvas document, nor a rule set, nor a bundle of Umbral`);
  const read = readDocument(found);
  if (read.ok) return drawn(file, nameOf(file), read.document);
  const { problem } = read;
  if (problem.code === 'invalid') throw badInput(`${file} is no valid canvas document (${issuesText(problem.issues)})`);
  if (problem.code === 'newerVersion')
    throw badInput(`${file} was made by a newer Umbral (format ${problem.version}, this one reads up to ${problem.supported})`);
  throw badInput(`${file} is no canvas document`);
}
