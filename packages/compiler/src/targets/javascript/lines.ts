import { type LineKind, type ProgramNode, type Score, significant } from '../../program/index.ts';
import type { Model, NodeOfKind } from './model.ts';
import { givenName, totalWeight, weightedName } from './points.ts';
import { disqualifiersOf, replacedName } from './results.ts';
import { type Code, literal } from './source.ts';
import { hasLimits } from './switching.ts';

/** A line of an explanation; what it comes to is its value times its factor. */
type Line = { kind: LineKind; node: string; factor: number; value: string };

/** What one point of each node is worth in a score; of an activity's points, `unfaded` is what those that no decay takes are worth. */
type Factors = { all: Map<string, number>; unfaded: Map<string, number> };

/** The sum, over all ways from a node to the score, of the products of the weights. Found backwards, each node once. SPEC E2, E4. */
function factorsOf(score: Score, model: Model): Factors {
  const factors: Factors = { all: new Map([[score.id, 1]]), unfaded: new Map() };
  const add = (into: Map<string, number>, id: string, factor: number) => into.set(id, (into.get(id) ?? 0) + factor);
  const pass = (id: string, factor: number): void => {
    add(factors.all, id, factor);
    add(factors.unfaded, id, factor);
  };
  for (const node of model.program.nodes.toReversed()) {
    const factor = factors.all.get(node.id);
    if (factor === undefined) continue;
    if (node.kind === 'score') {
      const weights = node.combine === 'average' ? totalWeight(node) : 1;
      for (const input of node.inputs) pass(input.id, (factor * input.weight) / weights);
    }
    if (node.kind === 'group') for (const id of node.inputs) pass(id, (factor * node.weight) / 100);
    // What comes out of a decay is explained as what went in, then what the decay took away; an activity's limits come after that.
    if (node.kind === 'decay') {
      if (model.activityOf(node)) add(factors.all, node.input, factor);
      else pass(node.input, factor);
    }
  }
  return factors;
}

type Explain<N> = (node: N, factor: number, unfaded: number, model: Model) => Line[];
const none = (): Line[] => [];

/** What each kind adds to the explanation of a score. SPEC E. */
const LINES: { [K in ProgramNode['kind']]: Explain<NodeOfKind<K>> } = {
  criterion: (node, factor, _unfaded, model) => limitedLines(node, factor, factor, model),
  activity: limitedLines,
  decay: decayLines,
  group: groupLines,
  score: scoreLines,
  segment: none,
  disqualifier: none,
  audience: none,
  bands: none,
  matrix: none,
};

/** Points before their limits, then what the limits changed. */
function limitedLines(node: NodeOfKind<'criterion' | 'activity'>, factor: number, limitFactor: number, model: Model): Line[] {
  const given = givenName(node.id, node, model);
  const points: Line = { kind: 'points', node: node.id, factor, value: given };
  if (!hasLimits(node) || limitFactor === 0) return [points];
  return [points, { kind: 'limit', node: node.id, factor: limitFactor, value: `${model.name(node.id)} - ${given}` }];
}

function decayLines(node: NodeOfKind<'decay'>, factor: number, _unfaded: number, model: Model): Line[] {
  const name = model.name(node.id);
  const activity = model.activityOf(node);
  if (!activity) return [{ kind: 'decay', node: node.id, factor, value: `${name} - ${model.name(node.input)}` }];
  const left = givenName(node.id, activity, model);
  const taken: Line = { kind: 'decay', node: node.id, factor, value: `${left} - ${givenName(activity.id, activity, model)}` };
  return hasLimits(activity) ? [taken, { kind: 'limit', node: activity.id, factor, value: `${name} - ${left}` }] : [taken];
}

function groupLines(node: NodeOfKind<'group'>, factor: number, _unfaded: number, model: Model): Line[] {
  const { id, combine, inputs, weight } = node;
  const name = model.name(id);
  const isChoice = combine === 'first' || (combine === 'maximum' && inputs.length > 1);
  const all = `(${inputs.map((input) => model.name(input)).join(' + ')})`;
  const lines: Line[] = [];
  if (isChoice && weight > 0)
    lines.push({
      kind: 'choice',
      node: id,
      factor,
      value: `${weightedName(node, model)} - ${literal(significant(weight / 100))} * ${all}`,
    });
  if (hasLimits(node)) lines.push({ kind: 'limit', node: id, factor, value: `${name} - ${name}Weighted` });
  return lines;
}

function scoreLines(node: NodeOfKind<'score'>, factor: number, _unfaded: number, model: Model): Line[] {
  const { id, combine, inputs } = node;
  const name = model.name(id);
  const line = (kind: LineKind, at: string, value: string): Line => ({ kind, node: at, factor, value });
  const all = `(${inputs.map((input) => model.name(input.id)).join(' + ')})`;
  const choice = combine === 'maximum' && inputs.length > 1 ? [line('choice', id, `${name}Total - ${all}`)] : [];
  const held = disqualifiersOf(node, model).map((each) => {
    const holds = `${name}Disqualified === ${literal(each.id)}`;
    return line('disqualifier', each.id, `${holds} ? ${replacedName(node, model)} - ${name}Total : 0`);
  });
  const scale = line('scale', id, `${name}Scaled - ${replacedName(node, model)}`);
  return [...choice, ...held, scale, line('rounding', id, `${name} - ${name}Scaled`)];
}

function linesOf<K extends ProgramNode['kind']>(node: NodeOfKind<K> & { kind: K }, factor: number, unfaded: number, model: Model): Line[] {
  return LINES[node.kind](node, factor, unfaded, model);
}

const lineCode = ({ kind, node, factor, value }: Line): string =>
  `{ node: ${literal(node)}, kind: ${literal(kind)}, value: ${factor === 1 ? value : `${literal(factor)} * (${value})`} },`;

/** The lines of a score's explanation, in the same order as those of the rule set. */
export function explanation(score: Score, model: Model): Code {
  const { all, unfaded } = factorsOf(score, model);
  const lines = model.program.nodes.flatMap((node) => {
    const factor = significant(all.get(node.id) ?? 0);
    return factor === 0 ? [] : linesOf(node, factor, significant(unfaded.get(node.id) ?? 0), model);
  });
  return lines.map(lineCode);
}
