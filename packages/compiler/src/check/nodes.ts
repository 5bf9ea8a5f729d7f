import type { Node, NodeKind, NodeOf } from '@umbral/model';
import type { Diagnostic } from '../diagnostics/index.ts';
import { type Graph, sourcesAt } from '../parse/index.ts';
import { checkBands } from './bands.ts';
import { checkCondition, checkSelection } from './conditions.ts';
import { checkDecay } from './decay.ts';
import { distinguished, propertiesOf } from './events.ts';
import { checkFieldLadder, checkRanges } from './ladders.ts';
import { checkMatrix } from './matrix.ts';
import { leadScope } from './scope.ts';
import { checkAudience, checkDisqualifier, checkScore } from './scores.ts';
import { checkActive, checkLimits, isOff } from './switching.ts';

function checkActivity({ id, data }: NodeOf<'activity'>, graph: Graph): Diagnostic[] {
  const { counts, ladder } = data;
  const counted = counts.kind === 'oncePerValue' ? [distinguished(counts.property)] : [];
  const measured = ladder ? propertiesOf(ladder.measure) : [];
  const findings = checkSelection({ node: id, at: null, graph }, data, [...counted, ...measured]);
  return [...findings, ...(ladder ? checkRanges(id, ladder.steps) : []), ...checkLimits(id, data)];
}

/** Where a ladder or a gate says what is asked, the condition may be left out (C5). */
function checkCriterion({ id, data }: NodeOf<'criterion'>, graph: Graph): Diagnostic[] {
  const { condition, ladder } = data;
  const mayBeLeftOut = ladder !== null || sourcesAt(graph, id, 'gate').length > 0;
  const isLeftOut = mayBeLeftOut && condition.of.length === 0;
  const findings = isLeftOut ? [] : checkCondition({ node: id, graph, scope: leadScope(graph) }, condition);
  return [...findings, ...(ladder ? checkFieldLadder(id, ladder, graph) : []), ...checkLimits(id, data)];
}

type Checks = { [K in NodeKind]: (node: NodeOf<K>, graph: Graph) => Diagnostic[] };
const CHECKS: Checks = {
  segment: ({ id, data }, graph) => checkCondition({ node: id, graph, scope: leadScope(graph) }, data.condition),
  criterion: checkCriterion,
  activity: checkActivity,
  decay: checkDecay,
  group: ({ id, data }) => checkLimits(id, data),
  score: checkScore,
  bands: checkBands,
  matrix: checkMatrix,
  disqualifier: checkDisqualifier,
  audience: checkAudience,
  note: () => [],
};

function checkOf<K extends NodeKind>(node: NodeOf<K> & { kind: K }, graph: Graph): Diagnostic[] {
  return CHECKS[node.kind](node, graph);
}

/** What a node's own data gets wrong. */
export const checkNode = (node: Node, graph: Graph): Diagnostic[] => (isOff(node) ? [] : [...checkActive(node), ...checkOf(node, graph)]);
