import { type Line, type LineKind, type Logic, type Program, type ProgramNode, significant } from '../../program/index.ts';
import { combined, minus, plus, read, times } from './logic.ts';
import { inputsOf, pathOf, type Stages, scaled, weighted } from './stages.ts';

type NodeOfKind<K extends ProgramNode['kind']> = Extract<ProgramNode, { kind: K }>;
type Draft = { kind: LineKind; node: string; factor: number; value: Logic };

/** The lines of every score and the rules that compute them. */
export type Contributions = { lines: Map<string, Line[]>; rules: { [line: string]: Logic } };

/**
 * The explanation of every score: the points of each criterion and activity, times the weights on their way to the score, then one
 * line for each adjustment on that way. Each adjustment is what comes out minus what went in, so that the lines add up.
 */
export function contributionsOf(program: Program, stages: Stages): Contributions {
  const found: Contributions = { lines: new Map(), rules: {} };
  let number = 0;
  for (const score of program.nodes) {
    if (score.kind !== 'score') continue;
    const lines = draftLines(score, program, stages).map((draft) => {
      number += 1;
      const line: Line = { id: `l${number}`, kind: draft.kind, node: draft.node };
      found.rules[line.id] = times(draft.factor, draft.value);
      return line;
    });
    found.lines.set(score.id, lines);
  }
  return found;
}

function draftLines(score: NodeOfKind<'score'>, program: Program, stages: Stages): Draft[] {
  const factors = factorsOf(score, program);
  const lines = program.nodes.flatMap((node) => {
    const factor = significant(factors.get(node.id) ?? 0);
    return factor === 0 ? [] : linesOf(node, factor, stages);
  });
  return [...lines, ...scoreLines(score, stages)];
}

/**
 * What one point of each node is worth in a score: the sum, over all ways from it to the score, of the products of the weights.
 * Found from the score backwards, each node once: there can be more ways than could ever be counted.
 */
function factorsOf(score: NodeOfKind<'score'>, program: Program): Map<string, number> {
  const factors = new Map<string, number>();
  const pass = (inputs: readonly string[], factor: number): void => {
    for (const id of inputs) factors.set(id, (factors.get(id) ?? 0) + factor);
  };
  pass(score.inputs, 1);
  for (const node of program.nodes.toReversed()) {
    const factor = factors.get(node.id);
    if (factor === undefined) continue;
    if (node.kind === 'group') pass(node.inputs, (factor * node.weight) / 100);
    // What comes out of a decay is explained as the activity's points, then what the decay took away.
    if (node.kind === 'decay') pass([node.activity], factor);
  }
  return factors;
}

function linesOf(node: ProgramNode, factor: number, stages: Stages): Draft[] {
  const result = (id: string): Logic => read(pathOf(stages, id));
  switch (node.kind) {
    case 'criterion':
    case 'activity':
      return [{ kind: 'points', node: node.id, factor, value: result(node.id) }];
    case 'decay':
      return [{ kind: 'decay', node: node.id, factor, value: minus(result(node.id), result(node.activity)) }];
    case 'group':
      return groupLines(node, factor, stages);
    default:
      return [];
  }
}

function groupLines(group: NodeOfKind<'group'>, factor: number, stages: Stages): Draft[] {
  const lines = choiceLines(group, significant((factor * group.weight) / 100), stages);
  if (group.minimum === null && group.maximum === null) return lines;
  const value = minus(read(pathOf(stages, group.id)), weighted(group, stages));
  return [...lines, { kind: 'limit', node: group.id, factor, value }];
}

/** Taking the largest input instead of the sum of all. */
function choiceLines(node: NodeOfKind<'group' | 'score'>, factor: number, stages: Stages): Draft[] {
  if (node.combine !== 'maximum' || node.inputs.length < 2 || factor === 0) return [];
  const inputs = inputsOf(stages, node.inputs);
  return [{ kind: 'choice', node: node.id, factor, value: minus(combined('maximum', inputs), plus(inputs)) }];
}

function scoreLines(score: NodeOfKind<'score'>, stages: Stages): Draft[] {
  const before = combined(score.combine, inputsOf(stages, score.inputs));
  const inScale = scaled(score, stages);
  return [
    ...choiceLines(score, 1, stages),
    { kind: 'scale', node: score.id, factor: 1, value: minus(inScale, before) },
    { kind: 'rounding', node: score.id, factor: 1, value: minus(read(pathOf(stages, score.id)), inScale) },
  ];
}
