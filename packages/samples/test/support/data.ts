import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type FileSource, type LookedAt, lookAt, type ReadOptions, type Table } from '../../src/index.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Real exports that may be read here but are no part of the project; a clone elsewhere does not have them. */
const REAL = folder('../../../../../shared/data/');
const FIXTURES = folder('../fixtures/');

export const hasRealData = existsSync(`${REAL}xeducation/leads_raw.csv`) && existsSync(`${REAL}edu365/student_info.csv`);

const fileAt = (path: string, name: string): FileSource => {
  const bytes = new Uint8Array(readFileSync(path));
  return { name, size: bytes.length, bytes };
};
export const realFile = (name: string): FileSource => fileAt(REAL + name, name);
export const fixture = (name: string): FileSource => fileAt(FIXTURES + name, name);

export const fileOf = (text: string, name = 'leads.csv'): FileSource => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes };
};

const lookedAt = new WeakMap<Table, LookedAt>();

/** The file whose first look a table is. */
export function fileOfTable(table: Table): LookedAt {
  const file = lookedAt.get(table);
  if (!file) throw new Error('not a table of tableOf');
  return file;
}

/** The table of a file that must be readable. */
export async function tableOf(file: FileSource | string, options: ReadOptions = {}): Promise<Table> {
  const result = await lookAt(typeof file === 'string' ? fileOf(file) : file, options);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.problem.code);
  lookedAt.set(result.table, result.file);
  return result.table;
}

/** The code of a file that must be refused. */
export async function refusalOf(file: FileSource | string, options: ReadOptions = {}) {
  const result = await lookAt(typeof file === 'string' ? fileOf(file) : file, options);
  return result.ok ? null : result.problem;
}
