import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile, lint } from '@umbral/compiler';
import { diffDocuments, updateNode } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { changeWords } from '../src/words/changes.ts';
import { DIAGNOSTICS } from '../src/words/diagnostics.ts';
import { FINDINGS } from '../src/words/findings.ts';
import { remarkWords } from '../src/words/remarks.ts';
import { smallModel, templates } from './harness/models.ts';

/** The codes of a catalogue: the keys of its table of severities. */
function codesIn(file: string): string[] {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../packages/compiler/src', file), 'utf8');
  return [...text.matchAll(/^ {2}(\w+): '(?:error|warning|info)',$/gm)].map(([, code = '']) => code);
}

describe('words', () => {
  it.each([
    ['diagnostics/catalogue.ts', DIAGNOSTICS],
    ['lint/catalogue.ts', FINDINGS],
  ] as const)('there is a sentence for every code of %s', (file, texts) => {
    const codes = codesIn(file);
    expect(codes.length).toBeGreaterThan(30);
    const spoken = new Set(Object.keys(texts).map((key) => key.split('_')[0]));
    expect(codes.filter((code) => !spoken.has(code))).toEqual([]);
  });

  it.each(templates())('leave no parameter of a remark about %s unfilled', (_, document) => {
    const words = remarkWords(document);
    const { diagnostics, program } = compile(document);
    for (const remark of [...diagnostics, ...lint(document, program)]) expect(words(remark)).toMatch(/^[^{}]+\.$/);
  });

  it('tell what changed, from what to what', () => {
    const before = smallModel();
    const after = updateNode(before, 'country', 'criterion', { points: 12 });
    expect(diffDocuments(before, after).map(changeWords(before, after))).toEqual(['changed: “From Spain”, points: 10 → 12']);
  });
});
