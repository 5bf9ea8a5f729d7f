import { expect, it } from 'vitest';
import { emitSql, type SqlSource } from '../../src/index.ts';
import { emit } from '../../src/targets/json-logic/emit.ts';
import { NOW } from '../javascript-module.ts';
import { activity, audience, criterion, programOf, score, segment } from '../programs.ts';
import { onEveryDatabase } from './databases/both.ts';
import { diceOf } from './dice.ts';
import { heldFor, scored, sourceOf } from './leads.ts';
import { randomLead } from './random-leads.ts';
import { randomProgram } from './random-programs.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1_001);
const DAY = 86_400_000;
const MOMENTS = [NOW, NOW - 20 * DAY, NOW - 400 * DAY];

onEveryDatabase((database) => {
  /** The leads of the tables but the first, each at its moment. */
  const restricted = (source: SqlSource): SqlSource => {
    const { table } = source.events;
    const events = 'query' in table ? `(${table.query}) as timed` : 'events';
    const moments = MOMENTS.map((moment, index) => `when ${index} then ${moment}`).join(' ');
    return {
      leads: {
        ...source.leads,
        table: { query: `select *, case id % ${MOMENTS.length} ${moments} end as own from leads where id > 0` },
        now: 'own',
      },
      events: { ...source.events, table: { query: `select * from ${events} where lead > 0` } },
    };
  };

  it.each(SEEDS)('scores each lead at its own moment, in arrays as the rule set has its outputs: seed %i', async (seed) => {
    const { run, dialect } = database();
    const dice = diceOf(seed);
    const program = randomProgram(dice);
    const leads = dice.list(9, 9, () => randomLead(dice));
    const { outputs } = emit(program);
    const expected = [];
    for (const moment of MOMENTS) expected.push(await scored(database(), program, leads, moment));
    const rows = await run(emitSql(program, dialect, restricted(sourceOf(program, heldFor(seed))), { arrays: true }));
    expect(rows.map(({ lead }) => Number(lead)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const row of rows) {
      const wanted = expected[Number(row.lead) % MOMENTS.length]?.[Number(row.lead)] ?? {};
      const isScored = outputs.scores.every(({ key }) => wanted[`score_${key}`] !== null);
      expect(listOf(row.scores)).toEqual(outputs.scores.map(({ key }) => wanted[`score_${key}`]));
      expect(listOf(row.bands)).toEqual(outputs.bands.map(({ score }) => wanted[`band_${score}`]));
      expect(listOf(row.grades)).toEqual(outputs.grades.map(({ key }) => wanted[`grade_${key}`]));
      const lines = outputs.scores.flatMap(({ key, lines: declared }) => {
        const values = wanted[`contributions_${key}`] as Record<string, number> | null;
        return declared.map(({ id }) => (isScored ? (values?.[id] ?? Number.NaN) : 0));
      });
      // The order in which events are added up is the database's.
      expect(listOf(row.lines)).toHaveLength(lines.length);
      for (const [line, value] of lines.entries()) expect(listOf(row.lines)[line]).toBeCloseTo(value, 9);
    }
  });

  it('leaves out a lead without a moment, and gives nothing of one outside the audience', async () => {
    const { run, dialect } = database();
    const program = programOf([
      segment('in', { kind: 'equals', field: 'customer', value: true, negated: false, orMissing: false }),
      audience('audience', ['in']),
      criterion('k'),
      activity('a'),
      score('s', ['k', 'a']),
    ]);
    await scored(
      database(),
      program,
      [{ attributes: { customer: true } }, { attributes: { customer: false } }, { attributes: { customer: true } }],
      NOW,
    );
    const { leads, events } = sourceOf(program);
    const query = `select *, case when id < 2 then ${NOW} end as own from leads`;
    const rows = await run(emitSql(program, dialect, { leads: { ...leads, table: { query }, now: 'own' }, events }, { arrays: true }));
    const results = rows.map(({ lead, scores, bands, lines }) => [Number(lead), listOf(scores), listOf(bands), listOf(lines)]);
    expect(results.sort()).toEqual([
      [0, [10], [], [10, 0, 0, 0]],
      [1, [null], [], [0, 0, 0, 0]],
    ]);
  });
});

/** Arrays as they come from either database. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`No array: ${String(value)}`);
}
