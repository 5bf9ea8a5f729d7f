import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../src/arguments.ts';
import { helpOf, helpPage } from '../src/help/page.ts';
import { umbral } from './harness/umbral.ts';

const program = commandLine(() => {});
const PAGE = path.resolve(import.meta.dirname, '../../../docs/command-line.md');

describe('help', () => {
  it('is the documentation, word for word; else run npm --prefix apps/cli run help-page', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(helpPage(program));
  });

  it.each(['check', 'compile', 'score', 'explain', 'diff'])(
    'of %s has examples, says what --json gives, and is what the program shows',
    async (name) => {
      const command = program.commands.find((each) => each.name() === name);
      const text = command ? helpOf(command) : '';
      expect(text).toMatch(/Examples:\n {2}umbral/);
      const { code, stdout, stderr } = await umbral(['help', name]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
    },
  );

  it('lists the exit codes', async () => {
    const { code, stdout } = await umbral(['--help']);
    expect(code).toBe(0);
    for (const exit of ['0 ', '1 ', '2 ', '3 ', '4 ', '130']) expect(stdout).toContain(`\n  ${exit}`);
  });
});
