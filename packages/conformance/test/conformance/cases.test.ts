import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '@umbral/compiler';
import { Document } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { activity, scored } from '../../src/cases/draw.ts';
import { filesThere, filesToBe, readCases, readFile } from '../../src/cases/folder.ts';
import { visited } from '../../src/cases/people.ts';
import { caseOf } from '../../src/cases/spec.ts';

const files = readCases();
const cases = files.flatMap((file) => file.cases);
const spec = readFileSync(path.resolve(import.meta.dirname, '../../../model/SPEC.md'), 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(([, rule]) => rule);

describe('the committed cases', () => {
  it('are what their source says; else run `npm run cases` in packages/conformance', () => {
    const toBe = filesToBe();
    expect(filesThere()).toEqual([...toBe.keys()].sort());
    for (const [file, text] of toBe) expect(readFile(file), file).toBe(text);
  });

  it('are many, each with a name of its own, most of them done by hand', () => {
    expect(cases.length).toBeGreaterThan(400);
    expect(cases.filter(({ byHand, why }) => byHand && why).length).toBeGreaterThan(400);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it('decide every rule of the SPEC, and name no other', () => {
    const named = new Set(cases.flatMap((each) => each.rules));
    expect([...named].sort()).toEqual([...rules].sort());
  });

  it.each(files)('$file: every document is sound', ({ cases: each }) => {
    for (const { name, document } of each) {
      expect(Document.parse(document), name).toEqual(document);
      expect(
        compile(document).diagnostics.filter(({ severity }) => severity === 'error'),
        name,
      ).toEqual([]);
    }
  });

  it('have lines that add up to the score (E1)', () => {
    for (const { name, expected } of cases) {
      for (const { scores, contributions } of expected) {
        for (const [key, score] of Object.entries(scores)) {
          const total = (contributions[key] ?? []).reduce((sum, { value }) => sum + value, 0);
          if (score !== null) expect(Math.abs(total - score), name).toBeLessThan(1e-8 * Math.max(1, Math.abs(score)));
        }
      }
    }
  });
});

it('a case whose arithmetic is wrong is not written', () => {
  const wrong = { name: 'Wrong', rules: 'A3', document: scored([activity('a', {})]), leads: [[visited(1), 6]] as const };
  expect(() => caseOf(wrong)).toThrow('Wrong: for lead 1 the score is 5, by hand 6');
});
