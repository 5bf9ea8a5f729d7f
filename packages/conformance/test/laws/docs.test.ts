import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathFindings, roomFindings, scriptFindings } from '../../src/laws/docs.ts';
import { planted, readTree, TOP } from '../../src/laws/tree.ts';

const tree = readTree();
const onDisk = (at: string) => existsSync(path.join(TOP, at));

describe('docs', () => {
  it('name paths that exist', () => {
    expect(pathFindings(tree, onDisk)).toEqual([]);
  });

  it('name scripts that exist', () => {
    expect(scriptFindings(tree)).toEqual([]);
  });

  it('show the table of rooms that the law holds', () => {
    expect(roomFindings(tree)).toEqual([]);
  });

  it('report a path that is missing, in backticks and in a link', () => {
    const page = 'See `packages/model/src/gone.ts`, `packages/model/` and [the plan](plan.md#part).\n';
    const findings = pathFindings(planted(tree, { 'docs/planted.md': page }), onDisk);
    expect(findings.filter((finding) => finding.startsWith('docs/planted.md'))).toEqual([
      'docs/planted.md:1: packages/model/src/gone.ts is not there; correct the path',
      'docs/planted.md:1: plan.md#part is not there; correct the path',
    ]);
  });

  it('report a script that is missing', () => {
    const findings = scriptFindings(planted(tree, { 'docs/planted.md': 'Run `npm test`, then\n`npm run deploy`.' }));
    expect(findings).toEqual(['docs/planted.md:2: package.json has no script "deploy"; correct the name']);
  });

  it('report a room whose row says something else', () => {
    const page = tree.get('docs/architecture.md')?.replace(/^(\| `packages\/model` \|.*\|).*\|$/m, '$1 `compiler` |') ?? '';
    expect(roomFindings(planted(tree, { 'docs/architecture.md': page }))).toEqual([
      expect.stringContaining('the row of packages/model says it may import "compiler", the law says ""'),
    ]);
  });
});
