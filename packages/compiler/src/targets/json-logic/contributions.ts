import { type Line, type Logic, type ProgramNode, type Score, significant } from '../../program/index.ts';
import { unlimitedPath } from './activities.ts';
import type { Built } from './build.ts';
import { fadedPath } from './decays.ts';
import { weighted } from './groups.ts';
import { hasLimits, minus, plus, read, times } from './logic.ts';
import { type Draft, scoreLines } from './score-lines.ts';
import { totalWeight } from './scores.ts';
import type { Stages } from './stages.ts';

/** The lines of every score and the rules that compute them. */
export type Contributions = { lines: Map<string, Line[]>; rules: { [line: string]: Logic } };

/**
 * The explanation of every score: the points of each criterion and activity, times the weights on their way to the score, then one
 * line for each adjustment on that way. Each adjustment is what comes out minus what went in, so that the lines add up. SPEC E.
 */
export function contributionsOf(built: Built): Contributions {
  const found: Contributions = { lines: new Map(), rules: {} };
  let number = 0;
  for (const score of built.program.nodes) {
    if (score.kind !== 'score') continue;
    const lines = draftLines(score, built).map((draft) => {
      number += 1;
      const line: Line = { id: `l${number}`, kind: draft.kind, node: draft.node };
      found.rules[line.id] = times(draft.factor, draft.value);
      return line;
    });
    found.lines.set(score.id, lines);
  }
  return found;
}

/** What one point of each node is worth in a score; of an activity's points, `unfaded` is what those that no decay takes are worth. */
type Factors = { all: Map<string, number>; unfaded: Map<string, number> };

function draftLines(score: Score, built: Built): Draft[] {
  const factors = factorsOf(score, built);
  return built.program.nodes.flatMap((node) => {
    const factor = significant(factors.all.get(node.id) ?? 0);
    return factor === 0 ? [] : linesOf(node, factor, significant(factors.unfaded.get(node.id) ?? 0), built);
  });
}

/**
 * The sum, over all ways from a node to the score, of the products of the weights. Found from the score backwards, each node once: there
 * can be more ways than could ever be counted. A score inside the score is explained through.
 */
function factorsOf(score: Score, { program, nodes }: Built): Factors {
  const factors: Factors = { all: new Map([[score.id, 1]]), unfaded: new Map() };
  const add = (into: Map<string, number>, id: string, factor: number) => into.set(id, (into.get(id) ?? 0) + factor);
  const pass = (id: string, factor: number): void => {
    add(factors.all, id, factor);
    add(factors.unfaded, id, factor);
  };
  for (const node of program.nodes.toReversed()) {
    const factor = factors.all.get(node.id);
    if (factor === undefined) continue;
    if (node.kind === 'score') {
      const total = node.combine === 'average' ? totalWeight(node) : 1;
      for (const input of node.inputs) pass(input.id, (factor * input.weight) / total);
    }
    if (node.kind === 'group') for (const id of node.inputs) pass(id, (factor * node.weight) / 100);
    // What comes out of a decay is explained as what went in, then what the decay took away; an activity's limits come after that.
    if (node.kind === 'decay') {
      if (nodes.get(node.input)?.kind === 'activity') add(factors.all, node.input, factor);
      else pass(node.input, factor);
    }
  }
  return factors;
}

function linesOf(node: ProgramNode, factor: number, unfaded: number, built: Built): Draft[] {
  const { stages } = built;
  switch (node.kind) {
    case 'criterion':
      return limitedLines(node, hasLimits(node) ? `points.${node.id}` : stages.valuePath(node.id), factor, factor, stages);
    case 'activity':
      return limitedLines(node, unlimitedPath(node, stages), factor, unfaded, stages);
    case 'decay':
      return decayLines(node, factor, built);
    case 'group':
      return groupLines(node, factor, stages);
    case 'score':
      return scoreLines(node, factor, built);
    default:
      return [];
  }
}

type NodeOfKind<K extends ProgramNode['kind']> = Extract<ProgramNode, { kind: K }>;

/** Points before their limits, then what the limits changed. */
function limitedLines(
  node: NodeOfKind<'criterion' | 'activity'>,
  path: string,
  factor: number,
  limitFactor: number,
  stages: Stages,
): Draft[] {
  const points: Draft = { kind: 'points', node: node.id, factor, value: read(path) };
  if (!hasLimits(node) || limitFactor === 0) return [points];
  return [points, { kind: 'limit', node: node.id, factor: limitFactor, value: minus(stages.value(node.id), read(path)) }];
}

function decayLines(node: NodeOfKind<'decay'>, factor: number, { nodes, stages }: Built): Draft[] {
  const input = nodes.get(node.input);
  if (input?.kind !== 'activity')
    return [{ kind: 'decay', node: node.id, factor, value: minus(stages.value(node.id), stages.value(node.input)) }];
  const faded = fadedPath(node, input, stages);
  const taken: Draft = { kind: 'decay', node: node.id, factor, value: minus(read(faded), read(unlimitedPath(input, stages))) };
  if (!hasLimits(input)) return [taken];
  return [taken, { kind: 'limit', node: input.id, factor, value: minus(stages.value(node.id), read(faded)) }];
}

function groupLines(group: NodeOfKind<'group'>, factor: number, stages: Stages): Draft[] {
  const { id, combine, inputs } = group;
  const lines: Draft[] = [];
  const isChoice = combine === 'first' || (combine === 'maximum' && inputs.length > 1);
  if (isChoice && group.weight > 0) {
    const all = times(significant(group.weight / 100), plus(inputs.map((input) => stages.value(input))));
    lines.push({ kind: 'choice', node: id, factor, value: minus(weighted(group, stages), all) });
  }
  if (hasLimits(group)) lines.push({ kind: 'limit', node: id, factor, value: minus(stages.value(id), weighted(group, stages)) });
  return lines;
}
