import { significant } from '../../../program/index.ts';
import { type Emission, found, type Given, type NodeOf } from '../emission.ts';
import { join, number, type Sql, sql } from '../fragment.ts';
import { or } from '../tests.ts';
import { adjusted, limited } from './limits.ts';

/** One value is what comes out of it, whatever the way. */
function joined(values: readonly Sql[], all: (values: readonly Sql[]) => Sql): Sql {
  const [only] = values;
  return only && values.length === 1 ? only : all(values);
}

/** SPEC N3: in the order in which they are given. */
export const sum = (values: readonly Sql[]): Sql => joined(values, (each) => sql`(${join(each, ' + ')})`);
export const maximum = (values: readonly Sql[]): Sql => joined(values, (each) => sql`greatest(${join(each, ', ')})`);

const first = (inputs: readonly Given[]): Sql =>
  sql`case ${join(
    inputs.map(({ matches, value }) => sql`when ${matches} then ${value}`),
    ' ',
  )} else ${number(0)} end`;

type Combine = NodeOf<'group'>['combine'];
const COMBINE: Record<Combine, (inputs: readonly Given[]) => Sql> = {
  sum: (inputs) => sum(inputs.map(({ value }) => value)),
  maximum: (inputs) => maximum(inputs.map(({ value }) => value)),
  first,
};

/** SPEC G. */
export function group(node: NodeOf<'group'>, emission: Emission): void {
  const { leads, given } = emission;
  const { id, combine } = node;
  const inputs = node.inputs.map((input) => found(given, input));
  const share = significant(node.weight / 100);
  const all = leads.column(COMBINE.sum(inputs));
  const chosen = leads.column(COMBINE[combine](inputs));
  const weighted = leads.column(share === 1 ? chosen : sql`${number(share)} * ${chosen}`);
  const value = leads.column(limited(weighted, node));
  const matches = leads.column(or(inputs.map((input) => input.matches)));
  const isChoice = node.weight > 0 && (combine === 'first' || (combine === 'maximum' && inputs.length > 1));
  const choice = !isChoice ? [] : [{ kind: 'choice', node: id, value: sql`${number(share)} * (${chosen} - ${all})` } as const];
  given.set(id, {
    value,
    matches,
    adjustments: [...choice, ...adjusted('limit', id, value, weighted)],
    inputs: node.inputs.map((input) => ({ id: input, share })),
  });
  emission.matches.set(id, matches);
}
