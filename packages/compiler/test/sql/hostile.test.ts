import { expect, it } from 'vitest';
import { emitSql, type Program, type ProgramNode, type SqlSource, type Test } from '../../src/index.ts';
import { activity, audience, bands, criterion, decay, disqualifier, group, programOf, score, segment } from '../programs.ts';
import { onEveryDatabase } from './databases/both.ts';
import { identifier, quoted } from './leads.ts';

const NOW = Date.UTC(2026, 5, 1);

const ATTACKS = [
  `'; drop table victims; --`,
  `"; drop table victims; --`,
  `\\'; drop table victims; --`,
  `'' or true --`,
  `$1`,
  `$$; drop table victims; $$`,
  `*/ drop table victims /*`,
  `-- x`,
  `\\`,
  `\\\\'`,
  `E'\\x27`,
  `a.b`,
  `/a~1"/b`,
  `$.*`,
  `\n\r\t`,
  `__proto__`,
  `constructor`,
  `İ🙂"'`,
  `%_`,
  `lead`,
  `source`,
  `umbral_leads_1`,
];

const how = { negated: false, orMissing: false };

/** A Program in which every text is the same attack, as if nothing had ever checked it. */
function attacked(text: string): Program {
  const property: Test = { kind: 'contains', field: text, text, ...how };
  const test: Test = {
    kind: 'any',
    of: [
      { kind: 'equals', field: text, value: text, ...how },
      { kind: 'oneOf', field: text, values: [text, 'x'], ...how },
      { kind: 'includes', field: `${text}l`, values: [text], ...how },
      { kind: 'range', operand: { kind: 'measure', measure: text }, from: { value: 0, inclusive: true }, to: null, ...how },
    ],
  };
  const selection = { events: [text], where: property, withinDays: 5 };
  const award = { kind: 'ladder' as const, measure: { kind: 'distinct' as const, property: text }, steps: [], below: 1, missing: 0 };
  const nodes: ProgramNode[] = [
    segment(text, test),
    disqualifier(`${text}1`, [text], 1),
    audience(`${text}2`, [text]),
    criterion(`${text}3`, {
      gate: text,
      when: test,
      award: { kind: 'values', field: text, steps: [{ values: [text], points: 2 }], otherwise: 1, missing: 0 },
    }),
    activity(`${text}4`, { ...selection, counting: { kind: 'oncePerValue', property: text }, award }),
    decay(`${text}5`, `${text}4`, { anchor: { kind: 'lastActivity', events: [text] } }),
    group(`${text}7`, [`${text}5`, `${text}3`], { combine: 'first' }),
    score(`${text}8`, [`${text}7`], { key: text, disqualifiers: [`${text}1`] }),
    bands(`${text}9`, `${text}8`, [text, null], [`${text}b`, 5, 1]),
    {
      kind: 'matrix',
      id: `${text}m`,
      key: text,
      rows: { kind: 'bands', node: `${text}9`, bands: [text, `${text}b`] },
      columns: { kind: 'score', node: `${text}8`, thresholds: [] },
      cells: [[text], [text]],
    },
  ];
  const input = { key: text, type: 'text' as const, caseSensitive: true };
  return programOf(nodes, {
    attributes: [input, { key: `${text}l`, type: 'list', caseSensitive: true }],
    events: [{ key: text, properties: [input] }],
    measures: [{ id: text, ...selection, measure: { kind: 'count' } }],
  });
}

/** Tables and columns whose names are the attack too. */
const source = (text: string, kind: 'columns' | 'json'): SqlSource => {
  const columns = { [text]: { column: `${text}f`, holds: 'text' as const }, [`${text}l`]: { column: `${text}l`, holds: 'list' as const } };
  const values = kind === 'json' ? { kind, column: `${text}j` } : { kind, columns };
  return {
    leads: { table: [`${text}t`], id: text, attributes: values, previous: { [text]: `${text}p` } },
    events: {
      table: [`${text}e`],
      lead: text,
      type: `${text}y`,
      at: { column: `${text}a`, holds: 'moment' },
      sequence: `${text}s`,
      properties: values,
    },
  };
};

onEveryDatabase((database) => {
  it.each(ATTACKS.flatMap((text) => [[text, 'columns'] as const, [text, 'json'] as const]))(
    '%j stays a text, in %s',
    async (text, kind) => {
      const { run, dialect } = database();
      const at = (ending: string) => identifier(text + ending);
      for (const table of ['t', 'e']) await run(`drop table if exists ${at(table)}`);
      await run('create temporary table if not exists victims (alive boolean)');
      const values = `${quoted(text)} as ${at('f')}, array[${quoted(text)}] as ${at('l')}`;
      const json = quoted(
        JSON.stringify(
          Object.fromEntries([
            [text, text],
            [`${text}l`, [text]],
          ]),
        ),
      );
      await run(
        `create temporary table ${at('t')} as select 7 as ${at('')}, ${quoted(text)} as ${at('p')}, ${values}, ${json}::json as ${at('j')}`,
      );
      await run(
        `create temporary table ${at('e')} as select 7 as ${at('')}, ${quoted(text)} as ${at('y')}, timestamptz '2026-05-31 00:00:00Z' as ${at('a')}, 1 as ${at('s')}, ${values}, ${json}::json as ${at('j')}`,
      );
      const [row] = await run(emitSql(attacked(text), dialect, source(text, kind), { contributions: true }), [NOW]);
      const find = (prefix: string) => Object.entries(row ?? {}).find(([name]) => name.startsWith(prefix))?.[1];
      expect(row?.lead).toBe(7);
      expect(find('score_')).toBe(1);
      expect(find('disqualified_')).toBe(`${text}1`);
      expect([find('band_'), find('grade_')]).toEqual(['disqualified', 'disqualified']);
      expect(await run('select count(*)::int as still from victims')).toEqual([{ still: 0 }]);
    },
  );

  it('text that a database cannot hold equals nothing', async () => {
    const { run, dialect } = database();
    await run('drop table if exists leads');
    await run(`create temporary table leads as select 1 as id, 'a' as f`);
    const when: Test = { kind: 'oneOf', field: 'f', values: ['a\0', '\0'], ...how };
    const program = programOf([criterion('k', { when }), score('s', ['k'])], {
      attributes: [{ key: 'f', type: 'text', caseSensitive: true }],
    });
    const leads: SqlSource['leads'] = {
      table: ['leads'],
      id: 'id',
      attributes: { kind: 'columns', columns: { f: { column: 'f', holds: 'text' } } },
    };
    expect(await run(emitSql(program, dialect, { ...source('x', 'json'), leads }), [NOW])).toMatchObject([{ score_s: 0 }]);
  });
});

it.each([[[]], [['']], [['a\0b']]])('no name is made of %j', (table) => {
  const program = programOf([criterion('k'), score('s', ['k'])]);
  const hostile = { ...source('x', 'json'), leads: { ...source('x', 'json').leads, table } };
  expect(() => emitSql(program, 'postgres', hostile)).toThrow('name');
});
