import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTool, withFiles } from '../../src/laws/run.ts';
import { TOP } from '../../src/laws/tree.ts';

const configuration = readFileSync(path.join(TOP, '.biome.json'), 'utf8');
const check = (file: string) =>
  withFiles({ '.biome.json': configuration, 'src/planted.ts': file }, (folder) =>
    runTool('biome', ['ci', '--error-on-warnings', '--vcs-enabled=false', '.'], folder),
  );

describe('formatting and lint', () => {
  it('are clean; else run `npm run format` and correct what is left', () => {
    const { ok, output } = runTool('biome', ['ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=50', '.']);
    expect(ok, output).toBe(true);
  });

  it('pass a good file', () => {
    expect(check("export const two = () => 'two';\n")).toMatchObject({ ok: true });
  });

  it.each([
    ['bad formatting', 'export const two = () => "two"\n', 'File content differs from formatting output'],
    ['an import that nobody uses', "import path from 'node:path';\n\nexport const two = 2;\n", 'noUnusedImports'],
    ['a variable that nobody uses', 'const one = 1;\nexport const two = 2;\n', 'noUnusedVariables'],
    ['any', 'export const two = (value: any) => value;\n', 'noExplicitAny'],
  ])('report %s', (_, file, rule) => {
    const { ok, output } = check(file);
    expect(ok).toBe(false);
    expect(output).toContain(rule);
  });

  it.runIf(configuration.includes('noFloatingPromises'))('report a promise that nobody awaits', () => {
    const { ok, output } = check('export async function one() {}\nexport function two() {\n  one();\n}\n');
    expect(ok).toBe(false);
    expect(output).toContain('noFloatingPromises');
  });
});
