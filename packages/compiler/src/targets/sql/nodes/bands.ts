import type { Disqualified, Side } from '../../../program/index.ts';
import { type Emission, found, type NodeOf, nodeAt } from '../emission.ts';
import { join, name, number, raw, type Sql, sql, textLiteral } from '../fragment.ts';

const DISQUALIFIED: Disqualified = 'disqualified';
const place = (index: number): Sql => raw(String(index));

/** Which band the lead was in before, where the source says so. */
function previousBand(key: string, { ofLead, source }: Emission): Sql | null {
  const previous = source.leads.previous ?? {};
  const column = Object.hasOwn(previous, key) ? previous[key] : undefined;
  return column === undefined ? null : ofLead(sql`${name('source', column)}::text`);
}

/** SPEC B1, B2: entered, or still in it or a higher one. */
function placeAmong({ bands }: NodeOf<'bands'>, score: Sql, previous: Sql | null): Sql {
  const cases = bands.flatMap(({ from, exit }, index) => {
    const tests: Sql[] = [];
    if (from !== null) tests.push(sql`${score} >= ${number(from)}`);
    if (exit !== null && previous) {
      const orHigher = join(
        bands.slice(index).map((band) => textLiteral(band.id)),
        ', ',
      );
      tests.push(sql`${previous} in (${orHigher}) and ${score} >= ${number(exit)}`);
    }
    return tests.length === 0 ? [] : [sql`when ${join(tests, ' or ')} then ${place(index)}`];
  });
  return cases.length === 0 ? place(0) : sql`case ${join(cases.toReversed(), ' ')} else 0 end`;
}

/** The name at a place. */
const named = (at: Sql, names: readonly string[]): Sql =>
  sql`case ${at} ${join(
    names.map((each, index) => sql`when ${place(index)} then ${textLiteral(each)}`),
    ' ',
  )} end`;

const unlessDisqualified = (scores: readonly string[], otherwise: Sql, { disqualified }: Emission): Sql => {
  const held = [...new Set(scores)].map((score) => sql`${found(disqualified, score)} is not null`);
  return sql`case when ${join(held, ' or ')} then ${textLiteral(DISQUALIFIED)} else ${otherwise} end`;
};

/** SPEC B, Q1. */
export function bands(node: NodeOf<'bands'>, emission: Emission): void {
  const { leads, given, program } = emission;
  const { value } = found(given, node.score);
  const at = leads.column(placeAmong(node, value, previousBand(nodeAt(program, node.score, 'score').key, emission)));
  emission.placed.set(node.id, at);
  const ids = node.bands.map(({ id }) => id);
  emission.named.set(node.id, leads.column(unlessDisqualified([node.score], named(at, ids), emission)));
}

/** A side of a matrix: the score behind it, and the place on it. */
function sideOf(side: Side, emission: Emission): { score: string; at: Sql } {
  const { leads, given, placed, program } = emission;
  if (side.kind === 'bands') return { score: nodeAt(program, side.node, 'bands').score, at: found(placed, side.node) };
  const { value } = found(given, side.node);
  const cases = side.thresholds.map((threshold, index) => sql`when ${value} >= ${number(threshold)} then ${place(index + 1)}`);
  const at = cases.length === 0 ? place(0) : leads.column(sql`case ${join(cases.toReversed(), ' ')} else 0 end`);
  return { score: side.node, at };
}

/** SPEC MX, Q1. */
export function matrix(node: NodeOf<'matrix'>, emission: Emission): void {
  const [rows, columns] = [sideOf(node.rows, emission), sideOf(node.columns, emission)];
  const cells = node.cells.map((row, index) => sql`when ${place(index)} then ${named(columns.at, row)}`);
  const grade = sql`case ${rows.at} ${join(cells, ' ')} end`;
  emission.named.set(node.id, emission.leads.column(unlessDisqualified([rows.score, columns.score], grade, emission)));
}
