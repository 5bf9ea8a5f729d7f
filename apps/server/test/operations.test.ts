import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLES } from '../src/environment/index.ts';

const PAGE = path.resolve(import.meta.dirname, '../../../docs/operations.md');

test('the page about running it tells of every variable of the environment what it is for, and of no other', () => {
  const rows = fs.readFileSync(PAGE, 'utf8').match(/^\| `[A-Z_]+` \| .* \|$/gm);
  expect(rows).toEqual(VARIABLES.map(({ name, about }) => `| \`${name}\` | ${about} |`));
});
