import { expect, it } from 'vitest';
import { emitSql, type ProgramNode, type SqlSource } from '../../src/index.ts';
import { activity, bands, criterion, decay, programOf, score } from '../programs.ts';
import { onEveryDatabase } from './databases/both.ts';

const NOW = Date.UTC(2026, 5, 1);
const each = (points: number, atMost: number | null = null) => ({ kind: 'each' as const, points, atMost });

const source: SqlSource = {
  leads: { table: ['people'], id: 'id', attributes: { kind: 'json', column: 'attributes' } },
  events: {
    table: ['umbral_events_1'],
    lead: 'lead',
    type: 'type',
    at: { column: 'moment', holds: 'moment' },
    properties: { kind: 'json', column: 'properties' },
  },
};

/** Aggregates of every kind, and none that needs events numbered. */
const unnumbered: ProgramNode[] = [
  activity('a1', { award: each(2, 3), withinDays: 30 }),
  activity('a2', { counting: { kind: 'perPeriod', days: 1, most: 1 }, award: each(1, 5) }),
  activity('a3', { counting: { kind: 'oncePerValue', property: 'path' }, award: each(1) }),
  activity('a4', { counting: { kind: 'first' }, award: each(4) }),
  decay('d1', 'a1', { anchor: { kind: 'lastActivity', events: ['page', 'call'] } }),
  decay('d4', 'a4'),
  activity('a5', { award: each(1) }),
  decay('d5', 'a5', { curve: { kind: 'halfLife', days: 3 } }),
  score('s', ['d1', 'a2', 'a3', 'd4', 'd5']),
];

onEveryDatabase((database) => {
  const tables = async () => {
    const { run } = database();
    await run('drop table if exists people');
    await run('drop table if exists umbral_events_1');
    await run(`create temporary table people as select 1 as id, '{}'::json as attributes`);
    await run(
      `create temporary table umbral_events_1 as select 1 as lead, 'page' as type, timestamptz '2026-05-31 00:00:00Z' as moment, '{"path": "/a"}'::json as properties`,
    );
  };
  const plan = async (nodes: ProgramNode[]): Promise<string> => {
    await tables();
    const { run, dialect } = database();
    const rows = await run(`explain ${emitSql(programOf(nodes), dialect, source)}`, [NOW]);
    return rows.map((row) => Object.values(row).join('\n')).join('\n');
  };
  const scans = (text: string): number =>
    text.match(database().dialect === 'postgres' ? /Scan on umbral_events_1 source/g : /umbral_events_1/g)?.length ?? 0;

  it('reads the events once, and sorts none of them, where no event needs a number', async () => {
    const text = await plan(unnumbered);
    expect(scans(text)).toBe(1);
    expect(text).not.toMatch(/window/i);
  });

  it('reads the events once where they are numbered too', async () => {
    const text = await plan([
      activity('a', { counting: { kind: 'perPeriod', days: 1, most: 1 }, award: each(1, 2) }),
      decay('d', 'a'),
      activity('b', { award: each(1, 4) }),
      decay('e', 'b'),
      score('s', ['d', 'e']),
    ]);
    expect(scans(text)).toBe(1);
    expect(text).toMatch(/window/i);
  });

  it('reads no events where no node asks for them', async () => {
    expect(scans(await plan([criterion('k'), score('s', ['k'])]))).toBe(0);
  });

  it('can stand inside another statement', async () => {
    await tables();
    const { run, dialect } = database();
    const text = emitSql(programOf(unnumbered), dialect, source);
    expect(await run(`select count(*)::int as leads, max(score_s) as most from (${text}) as scored`, [NOW])).toEqual([
      { leads: 1, most: 2 * 0.9 + 1 + 1 + 4 * 0.9 + 0.794 },
    ]);
  });

  it('gives every column a name of its own, of at most 63 characters', async () => {
    await tables();
    const { run, dialect } = database();
    const long = 'k'.repeat(64);
    const keys = [`${long}`, `${long.slice(1)}K`, 'a', 'A'];
    const nodes = [criterion('k'), ...keys.map((key, index) => score(`s${index}`, ['k'], { key })), bands('b', 's0', ['low', null])];
    const [row] = await run(emitSql(programOf(nodes), dialect, source), [NOW]);
    const names = Object.keys(row ?? {});
    expect(names).toHaveLength(1 + 2 * keys.length + 1);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).toContain('score_a');
    expect(names).toContain('score_A_2');
    expect(Math.max(...names.map((name) => name.length))).toBe(63);
  });

  it('explains a score of hundreds of lines', async () => {
    await tables();
    const { run, dialect } = database();
    const many = Array.from({ length: 400 }, (_, index) => criterion(`k${index}`, { award: { kind: 'points', points: index + 1 } }));
    const program = programOf([
      ...many,
      score(
        's',
        many.map(({ id }) => id),
        { scale: { minimum: 0, maximum: 1e6, from: null } },
      ),
    ]);
    const [row] = await run(emitSql(program, dialect, source, { contributions: true }), [NOW]);
    const lines: unknown = typeof row?.contributions_s === 'string' ? JSON.parse(row.contributions_s) : row?.contributions_s;
    expect(row?.score_s).toBe((400 * 401) / 2);
    expect(lines).toMatchObject({ l1: 1, l400: 400 });
  });
});
