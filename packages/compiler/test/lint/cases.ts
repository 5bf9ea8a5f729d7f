import { Document } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { applyFix, compile, type Finding, type FindingCode, type FindingParams, lint } from '../../src/index.ts';

type Options = Parameters<typeof lint>[2];

/** What the linter finds in a document that has no errors. */
export function findingsOf(document: Document, options?: Options): Finding[] {
  const { diagnostics, program } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return lint(document, program, options);
}

/**
 * A document in which something is found at a node, and one that misses it by little. `fixed`: whether there is a fix; it must leave a
 * sound document in which the same is not found any more.
 */
export type Case = {
  [C in FindingCode]: {
    code: C;
    name: string;
    node: string;
    params: FindingParams[C];
    fixed: boolean;
    document: Document;
    nearMiss: Document;
    options?: Options;
  };
}[FindingCode];

export function checkCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases.map((each) => [each.code, each.name, each] as const))('%s: %s', (_, __, each) => {
      const { code, node, params, fixed, document, nearMiss, options } = each;
      const same = (found: Finding): boolean =>
        found.code === code && found.node === node && JSON.stringify(found.params) === JSON.stringify(params);
      const findings = findingsOf(document, options);
      const found = findings.find(same);
      expect(found, JSON.stringify(findings, null, 1)).toBeDefined();
      expect(found?.fix != null).toBe(fixed);
      if (found?.fix) {
        const before = JSON.stringify(document);
        const after = Document.parse(applyFix(document, found.fix));
        expect(findingsOf(after, options).filter(same)).toEqual([]);
        expect(JSON.stringify(document)).toBe(before);
      }
      expect(findingsOf(nearMiss, options).filter((each) => each.code === code)).toEqual([]);
    });
  });
}
