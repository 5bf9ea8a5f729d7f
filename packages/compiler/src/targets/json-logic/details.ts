import type { Details, Flow, FlowInput, Logic, NodeDetails, Program, ProgramNode } from '../../program/index.ts';
import { significant } from '../../program/index.ts';
import { countedRule, unlimitedPath } from './activities.ts';
import { type Built, build } from './build.ts';
import { fadedPath } from './decays.ts';
import { type AddRule, mostOf, openRule, partsOf } from './detail-rules.ts';
import { weighted } from './groups.ts';
import { hasLimits, read } from './logic.ts';
import { totalWeight } from './scores.ts';

const NOTHING: NodeDetails = {
  rawRule: null,
  fadedRule: null,
  openRule: null,
  countRule: null,
  ageRule: null,
  most: null,
  ladderField: null,
  ladderRule: null,
  parts: [],
};

/**
 * What is behind the results of a Program, as rules that run after its rule set's stages: the same Program lays down the same stages, so
 * these rules read what those of its rule set left.
 */
export function details(program: Program): Details {
  const built = build(program);
  const rules: { [name: string]: Logic } = {};
  let number = 0;
  const add: AddRule = (rule) => {
    number += 1;
    const name = `d${number}`;
    rules[name] = rule;
    return name;
  };
  const nodes = Object.fromEntries(program.nodes.map((node) => [node.id, { ...NOTHING, ...detailsOf(node, built, add) }]));
  const flows = program.nodes.flatMap((node) => flowsInto(node, built, add));
  return { stage: { name: 'details', rules }, nodes, flows };
}

function detailsOf(node: ProgramNode, built: Built, add: AddRule): Partial<NodeDetails> {
  const { stages } = built;
  switch (node.kind) {
    case 'segment':
      return { openRule: openRule({ gate: null, active: node.active }, stages, add), parts: partsOf(node.when, add) };
    case 'disqualifier':
    case 'audience':
      return { openRule: openRule({ gate: null, active: node.active }, stages, add) };
    case 'criterion':
      return {
        rawRule: add(read(hasLimits(node) ? `points.${node.id}` : stages.valuePath(node.id))),
        openRule: openRule(node, stages, add),
        most: mostOf(node),
        ladderField: node.award.kind === 'points' ? null : node.award.field,
        ladderRule: node.award.kind === 'points' ? null : add(read(`lead.${node.award.field}`)),
        parts: partsOf(node.when, add),
      };
    case 'activity':
      return {
        rawRule: add(read(unlimitedPath(node, stages))),
        openRule: openRule(node, stages, add),
        countRule: add(node.award.kind === 'ladder' ? read(`eventMeasures.${node.id}`) : countedRule(node, stages)),
      };
    case 'decay':
      return decayDetails(node, built, add);
    case 'group':
      return { rawRule: add(weighted(node, stages)) };
    case 'score':
      return scoreDetails(node, built, add);
    default:
      return {};
  }
}

type NodeOfKind<K extends ProgramNode['kind']> = Extract<ProgramNode, { kind: K }>;

function decayDetails(node: NodeOfKind<'decay'>, { nodes, stages }: Built, add: AddRule): Partial<NodeDetails> {
  const input = nodes.get(node.input);
  const activity = input?.kind === 'activity' ? input : null;
  const faded = activity ? fadedPath(node, activity, stages) : stages.valuePath(node.id);
  const hasOneAge = stages.has('ages', node.id);
  return {
    rawRule: add(activity ? read(unlimitedPath(activity, stages)) : stages.value(node.input)),
    fadedRule: add(read(faded)),
    ageRule: hasOneAge ? add(read(`ages.${node.id}`)) : null,
  };
}

function scoreDetails(node: NodeOfKind<'score'>, { scores }: Built, add: AddRule): Partial<NodeDetails> {
  const parts = scores.get(node.id);
  return parts ? { rawRule: add(parts.total), fadedRule: add(parts.scaled) } : {};
}

function flowsInto(node: ProgramNode, built: Built, add: AddRule): Flow[] {
  const { stages, nodes } = built;
  const target = node.id;
  const points = (source: string, factor: number, value = stages.value(source)): FlowInput => ({
    source,
    factor,
    valueRule: add(value),
    matchRule: null,
  });
  const match = (source: string): FlowInput => ({ source, factor: 0, valueRule: null, matchRule: add(stages.matches(source)) });
  const matches = (sources: readonly string[]): Flow[] =>
    sources.length === 0 ? [] : [{ target, combine: 'match', inputs: sources.map(match) }];
  switch (node.kind) {
    case 'criterion':
    case 'activity':
      return matches(node.gate === null ? [] : [node.gate]);
    case 'disqualifier':
    case 'audience':
      return matches(node.matches);
    case 'decay': {
      const input = nodes.get(node.input);
      const value = input?.kind === 'activity' ? read(unlimitedPath(input, stages)) : stages.value(node.input);
      return [{ target, combine: 'sum', inputs: [points(node.input, 1, value)] }];
    }
    case 'group': {
      const factor = significant(node.weight / 100);
      const { combine } = node;
      const inputs = node.inputs.map((id) => ({
        ...points(id, factor),
        matchRule: combine === 'first' ? add(stages.matches(id)) : null,
      }));
      return [{ target, combine, inputs }];
    }
    case 'score': {
      const { combine } = node;
      const total = combine === 'average' ? totalWeight(node) : 1;
      const inputs = node.inputs.map(({ id, weight }) => points(id, combine === 'maximum' ? 1 : weight / total));
      return [{ target, combine: combine === 'maximum' ? 'maximum' : 'sum', inputs }];
    }
    default:
      return [];
  }
}
