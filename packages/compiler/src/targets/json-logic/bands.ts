import type { Bands, Disqualified, Logic, Matrix, Side } from '../../program/index.ts';
import { and, type Case, firstOf, isPresent, or, read } from './logic.ts';
import type { Stages } from './stages.ts';

const DISQUALIFIED: Disqualified = 'disqualified';

/** A result that is "disqualified" if one of the rules holds. */
const unless = (rules: readonly Logic[], cases: Case[], otherwise: Logic): Logic =>
  firstOf(rules.length > 0 ? [[or(rules), DISQUALIFIED], ...cases] : cases, otherwise);

/** The highest band whose threshold is reached, or its exit threshold by a lead that was in it or higher before. SPEC B. */
export function addBands({ id, score, bands }: Bands, key: string, disqualified: readonly Logic[], stages: Stages): void {
  const [lowest, ...others] = bands;
  if (!lowest) throw new Error('Bands without a band');
  const value = stages.value(score);
  const before = read(`previous.${key}`);
  const cases = others.map(({ id: band, from, exit }, index): Case => {
    const entered: Logic = { '>=': [value, from] };
    if (exit === null) return [entered, band];
    const here = others.slice(index).map((each) => each.id);
    return [or([entered, and([isPresent(before), { in: [before, here] }, { '>=': [value, exit] }])]), band];
  });
  stages.setValue('bands', id, unless(disqualified, cases.toReversed(), lowest.id));
}

/** Whether the bands read what a lead was in before. */
export const readsPrevious = ({ bands }: Bands): boolean => bands.slice(1).some((band) => band.exit !== null);

/** What holds for each part of a side, from the highest down; the lowest needs no condition. */
function parts(side: Side, stages: Stages): { index: number; rule: Logic }[] {
  const value = stages.value(side.node);
  const rules: Logic[] =
    side.kind === 'bands'
      ? side.bands.slice(1).map((band) => ({ '===': [value, band] }))
      : side.thresholds.map((from) => ({ '>=': [value, from] }));
  return rules.map((rule, index) => ({ index: index + 1, rule })).toReversed();
}

/** The grade in the cell of a row and a column. SPEC MX1. */
export function addMatrix({ id, rows, columns, cells }: Matrix, disqualified: readonly Logic[], stages: Stages): void {
  const across = parts(columns, stages);
  const row = (index: number): Logic => {
    const cell = (column: number): Logic => cells[index]?.[column] ?? DISQUALIFIED;
    return firstOf(
      across.map((part): Case => [part.rule, cell(part.index)]),
      cell(0),
    );
  };
  const cases = parts(rows, stages).map((part): Case => [part.rule, row(part.index)]);
  stages.setValue('grades', id, unless(disqualified, cases, row(0)));
}
