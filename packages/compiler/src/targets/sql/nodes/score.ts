import { ROUNDING_EPSILON, ROUNDING_MAGIC, significant } from '../../../program/index.ts';
import { type Adjustment, type Emission, found, type NodeOf, nodeAt } from '../emission.ts';
import { join, number, raw, type Sql, sql, textLiteral } from '../fragment.ts';
import { maximum, sum } from './group.ts';
import { limited } from './limits.ts';

type Score = NodeOf<'score'>;

const totalWeight = ({ inputs }: Score): number => significant(inputs.reduce((sum, { weight }) => sum + weight, 0));

/** SPEC R1. */
function totalSql(node: Score, given: Emission['given']): Sql {
  const pointsOf = (id: string): Sql => found(given, id).value;
  if (node.combine === 'maximum') return maximum(node.inputs.map(({ id }) => pointsOf(id)));
  const counting = node.inputs.filter(({ weight }) => weight !== 0);
  const terms = counting.map(({ id, weight }) => (weight === 1 ? pointsOf(id) : sql`${number(weight)} * ${pointsOf(id)}`));
  if (terms.length === 0) return number(0);
  return node.combine === 'sum' ? sum(terms) : sql`${sum(terms)} / ${number(totalWeight(node))}`;
}

/** SPEC R3, before the scale's own ends. */
function mapped(value: Sql, { minimum, maximum: highest, from }: Score['scale']): Sql {
  if (from === null) return value;
  const distance = sql`(${value} - ${number(from.minimum)}) * ${number(significant(highest - minimum))}`;
  return sql`${number(minimum)} + ${distance} / ${number(significant(from.maximum - from.minimum))}`;
}

/** SPEC N2. */
function rounded(value: Sql, decimals: number): Sql {
  const magic = number(ROUNDING_MAGIC);
  const whole = (scaled: Sql): Sql => sql`((${scaled} + ${number(ROUNDING_EPSILON)} + ${magic}) - ${magic})`;
  return decimals === 0 ? whole(value) : sql`${whole(sql`${value} * ${number(10 ** decimals)}`)} / ${number(10 ** decimals)}`;
}

/** The first of some values whose condition holds. */
const firstThat = (cases: readonly { when: Sql; result: Sql }[], otherwise: Sql): Sql =>
  cases.length === 0
    ? otherwise
    : sql`case ${join(
        cases.map(({ when, result }) => sql`when ${when} then ${result}`),
        ' ',
      )} else ${otherwise} end`;

/** What a score itself adds to its explanation. SPEC E3. */
function adjustmentsOf(
  node: Score,
  steps: { [step in 'total' | 'held' | 'replaced' | 'onScale' | 'value']: Sql },
  emission: Emission,
): Adjustment[] {
  const { total, held, replaced, onScale, value } = steps;
  const { id, combine, inputs } = node;
  const adjustments: Adjustment[] = [];
  if (combine === 'maximum' && inputs.length > 1) {
    const all = sum(inputs.map((input) => found(emission.given, input.id).value));
    adjustments.push({ kind: 'choice', node: id, value: sql`(${total} - ${all})` });
  }
  for (const disqualifier of node.disqualifiers) {
    const holds = sql`${held} = ${textLiteral(disqualifier)}`;
    adjustments.push({
      kind: 'disqualifier',
      node: disqualifier,
      value: sql`case when ${holds} then ${replaced} - ${total} else ${number(0)} end`,
    });
  }
  adjustments.push({ kind: 'scale', node: id, value: sql`(${onScale} - ${replaced})` });
  adjustments.push({ kind: 'rounding', node: id, value: sql`(${value} - ${onScale})` });
  return adjustments;
}

/** SPEC R. */
export function score(node: Score, emission: Emission): void {
  const { leads, given, program } = emission;
  const { id, scale, combine } = node;
  const total = leads.column(totalSql(node, given));
  const disqualifiers = node.disqualifiers.map((each) => nodeAt(program, each, 'disqualifier'));
  const ifHeld = (result: (of: NodeOf<'disqualifier'>) => Sql, otherwise: Sql): Sql =>
    leads.column(
      firstThat(
        disqualifiers.map((of) => ({ when: found(emission.matches, of.id), result: result(of) })),
        otherwise,
      ),
    );
  const held = ifHeld((of) => textLiteral(of.id), raw('null::text'));
  const replaced = ifHeld((of) => number(of.value), total);
  const placed = ifHeld(() => replaced, mapped(total, scale));
  const onScale = leads.column(limited(placed, scale));
  const value = leads.column(rounded(onScale, node.decimals));
  const share = combine === 'average' ? totalWeight(node) : 1;
  emission.disqualified.set(id, held);
  given.set(id, {
    value,
    matches: raw('true'),
    adjustments: adjustmentsOf(node, { total, held, replaced, onScale, value }, emission),
    inputs: node.inputs.map((input) => ({ id: input.id, share: combine === 'maximum' ? 1 : input.weight / share })),
  });
}
