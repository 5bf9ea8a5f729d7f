import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from './format.ts';
import { printCases } from './print.ts';
import { caseOf } from './spec.ts';
import { TOPICS } from './topics/index.ts';

/** Where the committed cases are. */
export const CASES = path.resolve(import.meta.dirname, '../../cases');

/** Every file of cases as it must be: its path below the folder, and its text. */
export function filesToBe(): Map<string, string> {
  return new Map(Object.entries(TOPICS).map(([topic, specs]) => [`${topic}.json`, printCases(specs.map(caseOf))]));
}

/** The paths of the committed files, below the folder. */
export function filesThere(): string[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^[^.].*\/.*\.json$/.test(file))
    .sort();
}

export const readFile = (file: string): string => readFileSync(path.join(CASES, file), 'utf8');

/** All committed cases, with the file that each is in. */
export function readCases(): { file: string; cases: Case[] }[] {
  return filesThere().map((file) => ({ file, cases: JSON.parse(readFile(file)) as Case[] }));
}
