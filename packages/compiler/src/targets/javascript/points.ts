import { type Decay, type Group, type Score, significant } from '../../program/index.ts';
import type { Model, NodeOfKind } from './model.ts';
import { allOf, anyOf, type Code, literal, statement } from './source.ts';
import { hasLimits, limited, openParts, whenOpen } from './switching.ts';

/** What a criterion or activity gives before its limits, or an activity's points after a decay and before its limits. */
export const givenName = (id: string, limits: { minimum: number | null; maximum: number | null }, model: Model): string =>
  hasLimits(limits) ? `${model.name(id)}Given` : model.name(id);

export function criterionCode(node: NodeOfKind<'criterion'>, model: Model): Code {
  const name = model.name(node.id);
  const { award } = node;
  const asked = node.when ? [`${name}When(facts.lead, totals)`] : [];
  const points = award.kind === 'points' ? literal(award.points) : `${name}Points(facts.lead[${literal(award.field)}])`;
  const given = `const ${givenName(node.id, node, model)} = ${name}Matches ? ${points} : 0;`;
  const kept = `const ${name} = ${name}Matches ? ${limited(`${name}Given`, node)} : 0;`;
  return [
    `// [K1–K3] criterion ${literal(node.id)}`,
    ...statement(`const ${name}Matches = `, allOf([...openParts(node, model), ...asked])),
    given,
    ...(hasLimits(node) ? [kept] : []),
  ];
}

export function activityCode(node: NodeOfKind<'activity'>, model: Model): Code {
  const name = model.name(node.id);
  const { award } = node;
  const open = openParts(node, model);
  const count = `totals.${name}Count`;
  const measured = award.kind === 'ladder' && award.measure.kind !== 'count' ? `totals.${name}Measure` : count;
  const given = award.kind === 'each' ? `${literal(award.points)} * ${count}` : `${name}Points(${measured})`;
  return [
    `// [A3–A9] activity ${literal(node.id)}`,
    ...model.match(node.id, allOf([...open, `${count} > 0`])),
    `const ${givenName(node.id, node, model)} = ${whenOpen(open, given)};`,
    ...(hasLimits(node) ? [`const ${name} = ${whenOpen(open, limited(`${name}Given`, node))};`] : []),
  ];
}

/** The expression of the one age that a decay is anchored to; null may come of it. SPEC D3–D5. */
function anchorAge({ id, input, anchor }: Decay, model: Model): string {
  if (anchor.kind === 'date') return `facts.lead[${literal(anchor.field)}]`;
  return anchor.kind === 'lastActivity' ? `totals.${model.name(id)}Last` : `totals.${model.name(input)}Newest`;
}

export function decayCode(node: NodeOfKind<'decay'>, model: Model): Code {
  const name = model.name(node.id);
  const activity = model.activityOf(node);
  const comment = `// [D3–D6] decay ${literal(node.id)}`;
  const matches = model.match(node.id, `${model.name(node.input)}Matches`);
  const anchored = `const ${name}Factor0 = anchoredFactor(${anchorAge(node, model)}, ${name}Factor);`;
  if (!activity) return [comment, ...matches, anchored, `const ${name} = ${model.name(node.input)} * ${name}Factor0;`];
  const open = openParts(activity, model);
  const eachAlone = node.anchor.kind === 'event' && activity.award.kind === 'each';
  const left = eachAlone ? whenOpen(open, `totals.${name}Left`) : `${givenName(activity.id, activity, model)} * ${name}Factor0`;
  return [
    comment,
    ...matches,
    ...(eachAlone ? [] : [anchored]),
    `const ${givenName(node.id, activity, model)} = ${left};`,
    ...(hasLimits(activity) ? [`const ${name} = ${whenOpen(open, limited(`${name}Given`, activity))};`] : []),
  ];
}

const times = (factor: number, value: string): string =>
  factor === 1 ? value : `${literal(factor)} * ${/[ ?]/.test(value) ? `(${value})` : value}`;
const largest = (values: readonly string[]): string => (values.length > 1 ? `Math.max(${values.join(', ')})` : (values[0] ?? '0'));

/** A group's inputs as one number, before its weight. SPEC G1. */
function chosen({ combine, inputs }: Group, model: Model): string {
  const values = inputs.map((id) => model.name(id));
  if (combine === 'sum') return values.join(' + ');
  if (combine === 'maximum') return largest(values);
  return `${values.map((value) => `${value}Matches ? ${value} : `).join('')}0`;
}

export function groupCode(node: NodeOfKind<'group'>, model: Model): Code {
  const name = model.name(node.id);
  const matches = model.match(node.id, anyOf(node.inputs.map((id) => `${model.name(id)}Matches`)));
  return [
    `// [G1, G2] group ${literal(node.id)}`,
    ...matches,
    `const ${weightedName(node, model)} = ${times(significant(node.weight / 100), chosen(node, model))};`,
    ...(hasLimits(node) ? [`const ${name} = ${limited(`${name}Weighted`, node)};`] : []),
  ];
}

/** A group's points before its limits. */
export const weightedName = (group: Group, model: Model): string =>
  hasLimits(group) ? `${model.name(group.id)}Weighted` : model.name(group.id);

/** The sum of the weights of an average. */
export const totalWeight = ({ inputs }: Score): number => significant(inputs.reduce((sum, { weight }) => sum + weight, 0));

/** A score's inputs as one number. SPEC R1. */
export function total(score: Score, model: Model): string {
  const { combine, inputs } = score;
  if (combine === 'maximum') return largest(inputs.map(({ id }) => model.name(id)));
  const terms = inputs.filter(({ weight }) => weight !== 0).map(({ id, weight }) => times(weight, model.name(id)));
  return combine === 'sum' ? terms.join(' + ') : `(${terms.join(' + ')}) / ${literal(totalWeight(score))}`;
}
