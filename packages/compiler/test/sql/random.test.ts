import { expect, it } from 'vitest';
import { emit } from '../../src/targets/json-logic/emit.ts';
import { moduleOf, NOW } from '../javascript-module.ts';
import { onEveryDatabase } from './databases/both.ts';
import type { Row } from './databases/database.ts';
import { diceOf } from './dice.ts';
import { heldFor, scored } from './leads.ts';
import { randomLead } from './random-leads.ts';
import { randomProgram } from './random-programs.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const LEADS = 20;

/** Lines of one kind about one node, added up. */
function summed(lines: readonly { kind: string; node: string; value: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, node, value } of lines) sums.set(`${kind} ${node}`, (sums.get(`${kind} ${node}`) ?? 0) + value);
  return sums;
}

const withPrefix = (row: Row, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value ?? null]] : [])),
  );

onEveryDatabase((database) => {
  it.each(SEEDS)('gives the scores of the module: seed %i', async (seed) => {
    const dice = diceOf(seed);
    const program = randomProgram(dice);
    const leads = dice.list(LEADS, LEADS, () => randomLead(dice));
    const { score } = await moduleOf(program);
    const lines = new Map(emit(program).outputs.scores.map((output) => [output.key, output.lines]));
    const rows = await scored(database(), program, leads, NOW, heldFor(seed));
    expect(rows).toHaveLength(LEADS);
    for (const [index, row] of rows.entries()) {
      const expected = score(leads[index] ?? {}, NOW);
      expect({
        scores: withPrefix(row, 'score_'),
        bands: withPrefix(row, 'band_'),
        grades: withPrefix(row, 'grade_'),
        disqualified: withPrefix(row, 'disqualified_'),
      }).toEqual({ scores: expected.scores, bands: expected.bands, grades: expected.grades, disqualified: expected.disqualified });
      for (const [key, said] of Object.entries(expected.contributions)) {
        if (expected.scores[key] === null) continue;
        const values = row[`contributions_${key}`] as Record<string, number>;
        const found = summed((lines.get(key) ?? []).map((line) => ({ ...line, value: values[line.id] ?? Number.NaN })));
        const wanted = summed(said);
        for (const [line, value] of found) expect(Math.abs(value - (wanted.get(line) ?? 0)), `${key}: ${line}`).toBeLessThan(1e-9);
        expect([...wanted.keys()].filter((line) => !found.has(line))).toEqual([]);
      }
    }
  });
});
