import { readFileSync } from 'node:fs';
import path from 'node:path';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../../examples');
const PROGRAMS = { node: 'score.mjs', python: 'score.py', go: 'score.go', java: 'Score.java' } as const;
export type Language = keyof typeof PROGRAMS;

/** The lines of a program of the folder `examples` that are neither empty nor comments. */
export function linesOfCode(language: Language): number {
  const text = readFileSync(path.join(EXAMPLES, language, PROGRAMS[language]), 'utf8');
  const code = text.replaceAll(language === 'python' ? /"""[\s\S]*?"""/g : /\/\*\*[\s\S]*?\*\//g, '').split('\n');
  return code.filter((line) => !/^\s*(\/\/.*|#.*)?$/.test(line)).length;
}

/** What the page about the examples says of it, or null. */
export function statedLines(language: Language): number | null {
  const row = new RegExp(`^\\| ${language} \\| (\\d+) \\|`, 'm').exec(readFileSync(path.join(EXAMPLES, 'README.md'), 'utf8'));
  return row ? Number(row[1]) : null;
}
