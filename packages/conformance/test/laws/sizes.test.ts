import { expect, it } from 'vitest';
import { MOST_LINES, sizeFindings } from '../../src/laws/sizes.ts';
import { planted, readTree } from '../../src/laws/tree.ts';

const tree = readTree();
const ofLines = (count: number) => ({ 'packages/model/src/planted.ts': 'export {};\n'.repeat(count) });

it('files are short', () => {
  expect(sizeFindings(tree)).toEqual([]);
});

it('a file that is too long is reported', () => {
  expect(sizeFindings(planted(tree, ofLines(MOST_LINES + 1)))).toEqual([expect.stringContaining('planted.ts has 201 lines')]);
  expect(sizeFindings(planted(tree, ofLines(MOST_LINES)))).toEqual([]);
});
