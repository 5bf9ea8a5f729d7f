import { type Logic, type Program, type ProgramNode, type ProgramNodeKind, type Stage, significant } from '../../program/index.ts';
import { activityPoints, decayedPoints, sumOfNewest } from './activities.ts';
import { choose, combined, limited, read, times } from './logic.ts';
import { rounded } from './rounding.ts';
import { testRule } from './tests.ts';

type NodeOfKind<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;

/** Stages while they are filled. `paths`: where the result of each node is found. */
export type Stages = { rules: Map<string, { [id: string]: Logic }>; paths: Map<string, string>; nodes: Map<string, ProgramNode> };

/** Rules of one stage cannot read each other: groups inside groups get a stage for each level. */
const groupStage = (level: number): string => (level === 1 ? 'groups' : `groups${level}`);

function add(stages: Stages, stage: string, id: string, rule: Logic): string {
  const rules = stages.rules.get(stage) ?? {};
  rules[id] = rule;
  stages.rules.set(stage, rules);
  return `${stage}.${id}`;
}

export function pathOf(stages: Stages, id: string): string {
  const path = stages.paths.get(id);
  if (path === undefined) throw new Error(`The Program reads ${id} before it is there`);
  return path;
}
export const inputsOf = (stages: Stages, inputs: readonly string[]): Logic[] => inputs.map((id) => read(pathOf(stages, id)));

/** A group's points before its limit. */
export const weighted = (group: NodeOfKind<'group'>, stages: Stages): Logic =>
  times(significant(group.weight / 100), combined(group.combine, inputsOf(stages, group.inputs)));

/** A score within its scale, not yet rounded. */
export const scaled = (score: NodeOfKind<'score'>, stages: Stages): Logic =>
  limited(combined(score.combine, inputsOf(stages, score.inputs)), score.scale.minimum, score.scale.maximum);

function bandRule({ bands }: NodeOfKind<'bands'>, value: Logic): Logic {
  const [lowest, ...others] = bands;
  if (!lowest) throw new Error('Bands without a band');
  const cases = others.toReversed().flatMap((band): Logic[] => [{ '>=': [value, band.from] }, band.id]);
  return cases.length === 0 ? lowest.id : { if: [...cases, lowest.id] };
}

/** Adds a node's rules to the stages and says where its result is found. */
const EMITTERS: { [K in ProgramNodeKind]: (node: NodeOfKind<K>, stages: Stages) => string } = {
  criterion: (node, stages) => add(stages, 'criteria', node.id, choose(testRule(node.when, 'lead.'), node.points, 0)),
  activity: (node, stages) => add(stages, 'activities', node.id, activityPoints(node)),
  decay: (node, stages) => {
    const activity = stages.nodes.get(node.activity);
    if (activity?.kind !== 'activity') throw new Error(`Decay ${node.id} reads no activity`);
    const list = add(stages, 'selected', node.id, decayedPoints(activity, node));
    return add(stages, 'decays', node.id, sumOfNewest(list, activity.atMost));
  },
  group: (node, stages) => {
    const below = node.inputs.map((id) => levelOf(pathOf(stages, id)));
    const level = 1 + Math.max(0, ...below);
    return add(stages, groupStage(level), node.id, limited(weighted(node, stages), node.minimum, node.maximum));
  },
  score: (node, stages) => add(stages, 'scores', node.id, rounded(scaled(node, stages), node.decimals)),
  bands: (node, stages) => add(stages, 'bands', node.id, bandRule(node, read(pathOf(stages, node.score)))),
};

/** The level of the group whose result is at a path; 0 for everything else. */
const levelOf = (path: string): number => {
  const stage = /^groups(\d*)\./.exec(path);
  return stage ? Number(stage[1] || 1) : 0;
};

function emitNode<K extends ProgramNodeKind>(node: NodeOfKind<K> & { kind: K }, stages: Stages): string {
  return EMITTERS[node.kind](node, stages);
}

/** The stages of a Program, but for its explanation. Its nodes are in order, so the stages come out in order too. */
export function buildStages(program: Program): Stages {
  const stages: Stages = { rules: new Map(), paths: new Map(), nodes: new Map() };
  for (const node of program.nodes) {
    stages.nodes.set(node.id, node);
    stages.paths.set(node.id, emitNode(node, stages));
  }
  return stages;
}

export const toList = (stages: Stages): Stage[] => [...stages.rules].map(([name, rules]) => ({ name, rules }));
