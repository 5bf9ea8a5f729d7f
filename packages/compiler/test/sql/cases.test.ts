import { expect, it } from 'vitest';
import type { ProgramNode } from '../../src/index.ts';
import { emit } from '../../src/targets/json-logic/emit.ts';
import { type Case, POINTS } from '../javascript-cases-points.ts';
import { RESULTS } from '../javascript-cases-results.ts';
import { NOW } from '../javascript-module.ts';
import { programOf } from '../programs.ts';
import { onEveryDatabase } from './databases/both.ts';
import { scored } from './leads.ts';

/** Every kind of node: a kind without cases does not build. */
const CASES: Record<ProgramNode['kind'], Case[]> = { ...POINTS, ...RESULTS };

onEveryDatabase((database) => {
  it.each(Object.entries(CASES).flatMap(([kind, cases]) => cases.map((one) => [kind, ...one] as const)))(
    '%s: %s',
    async (_kind, _what, nodes, lead, expected) => {
      const program = programOf(nodes);
      const [row] = await scored(database(), program, [lead], NOW);
      expect(row?.score_s).toBe(expected);
      const lines = (row?.contributions_s ?? {}) as Record<string, number>;
      const declared = emit(program).outputs.scores.find(({ key }) => key === 's')?.lines ?? [];
      if (expected !== null) expect(Object.keys(lines).sort()).toEqual(declared.map(({ id }) => id).sort());
      expect(Object.values(lines).reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected ?? 0, 9);
    },
  );
});
