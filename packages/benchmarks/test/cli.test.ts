import { expect, it } from 'vitest';
import { cliSuite } from '../src/suites/cli/cli.ts';

it('the suite of the command line scores what our engine scores, and gives its ratio', async () => {
  const { sections, ratios } = await cliSuite.run('quick', () => {});
  expect(sections).toHaveLength(1);
  expect(ratios['umbral/aggregate']).toBeGreaterThan(0);
}, 120_000);
