import { expect, it } from 'vitest';
import { MOST_LINES, sizeFindings } from '../../src/laws/sizes.ts';
import { planted, readTree } from '../../src/laws/tree.ts';

const tree = readTree();
const planting = (at: string, lines: number) =>
  sizeFindings(planted(tree, { [at]: 'export {};\n'.repeat(lines) })).filter((finding) => finding.startsWith(at));

it('files are short', () => {
  expect(sizeFindings(tree)).toEqual([]);
});

it('a file that is too long is reported', () => {
  expect(planting('packages/model/src/planted.ts', MOST_LINES.source)).toEqual([]);
  expect(planting('packages/model/src/planted.ts', MOST_LINES.source + 1)).toEqual([expect.stringContaining('has 201 lines')]);
  expect(planting('packages/model/test/planted.test.ts', MOST_LINES.test)).toEqual([]);
  expect(planting('packages/model/test/planted.test.ts', MOST_LINES.test + 1)).toEqual([expect.stringContaining('has 301 lines')]);
});
