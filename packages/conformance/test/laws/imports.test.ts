import { describe, expect, it } from 'vitest';
import { importsOf } from '../../src/laws/imports.ts';

const specifiers = (text: string) =>
  importsOf('a.tsx', text).map(({ specifier, typeOnly }) => (typeOnly ? `type ${specifier}` : specifier));

describe('the imports of a file', () => {
  it('finds every form of import', () => {
    expect(
      specifiers(`
        import './side.css';
        import a, { b } from 'one';
        import { type C } from 'two';
        import type { D } from 'three';
        export { e } from 'four';
        export type * from 'five';
        export * from 'six';
        const lazy = () => import('./seven.tsx');
        type F = import('eight').F;
        new Worker(new URL('./nine.ts', import.meta.url), { type: 'module' });
        import text from './ten.json?raw';
      `).toSorted(),
    ).toEqual(
      [
        './side.css',
        'one',
        'two',
        'type three',
        'four',
        'type five',
        'six',
        './seven.tsx',
        'type eight',
        './nine.ts',
        './ten.json',
      ].toSorted(),
    );
  });

  it('finds none in comments and texts', () => {
    expect(specifiers(`// import 'a'\nconst text = "import 'b'";\nconst more = \`import('c')\`;`)).toEqual([]);
  });

  it('knows the line', () => {
    expect(importsOf('a.ts', "\n\nimport 'x';")[0]?.line).toBe(3);
  });
});
