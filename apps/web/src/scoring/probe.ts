import { preview } from '@umbral/compiler';
import type { RuleSet } from '@umbral/compiler/program';
import type { Condition, Document, NodeOf } from '@umbral/model';
import type { Definitions } from './known.ts';

const SCORE = 'score';
const idOf = (place: number): string => `part${place}`;
const ON = { title: null, enabled: true, activeFrom: null, activeUntil: null };
const position = { x: 0, y: 0 };

function criterion(condition: Condition, id: string): NodeOf<'criterion'> {
  const group = 'of' in condition ? condition : { kind: 'all' as const, of: [condition] };
  return { id, kind: 'criterion', position, data: { ...ON, condition: group, points: 1, ladder: null, minimum: null, maximum: null } };
}

/** A score that every condition goes into, since a Program leaves out what has no part in one. */
const score: NodeOf<'score'> = {
  id: SCORE,
  kind: 'score',
  position,
  data: { title: null, key: SCORE, combine: 'sum', weights: {}, scale: { minimum: 0, maximum: 1, from: null }, decimals: 0 },
};

/** A document that asks nothing but these conditions. Written out: the edits come with schemas, which would double the worker's script. */
function asking(conditions: readonly Condition[], { fields, events }: Definitions): Document {
  const criteria = conditions.map((condition, place) => criterion(condition, idOf(place)));
  const edges = criteria.map(({ id }) => ({ id: `edge_${id}`, source: id, sourcePort: 'out', target: SCORE, targetPort: 'in' }));
  return { format: 'umbral.document', version: 2, fields, events, nodes: [...criteria, score], edges };
}

/** The rule set with other results: those of these paths, by their place. */
function reading(ruleSet: RuleSet, paths: readonly string[]): RuleSet {
  const scores = paths.map((path, place) => ({
    key: String(place),
    node: '',
    path,
    minimum: 0,
    maximum: 0,
    decimals: 0,
    disqualified: null,
    lines: [],
  }));
  return { ...ruleSet, outputs: { scores, bands: [], grades: [], audience: null, matches: {} } };
}

/**
 * What finds out whether conditions hold: a rule set whose score of a place in `places` is 1 where the condition holds, else 0. They go the
 * way of every criterion, through a document and its Program. A condition that is unfinished or wrong has null for a place.
 */
export function matchProbe(conditions: readonly Condition[], definitions: Definitions): { ruleSet: RuleSet; keys: (string | null)[] } {
  const { ruleSet } = preview(asking(conditions, definitions));
  const paths: string[] = [];
  const keys = conditions.map((_condition, place) => {
    const path = ruleSet.outputs.matches[idOf(place)];
    return path === undefined ? null : String(paths.push(path) - 1);
  });
  return { ruleSet: reading(ruleSet, paths), keys };
}

/** What finds out the number that a condition on activity compares: a rule set whose score `0` is that measure; null for an unfinished one. */
export function measureProbe(comparison: Extract<Condition, { kind: 'activity' }>, definitions: Definitions): RuleSet | null {
  const { ruleSet } = preview(asking([{ ...comparison, operator: 'atLeast', value: 0 }], definitions));
  const measures = ruleSet.stages.find(({ name }) => name === 'measures');
  const [id] = Object.keys(measures?.rules ?? {});
  return id === undefined ? null : reading(ruleSet, [`measures.${id}`]);
}
