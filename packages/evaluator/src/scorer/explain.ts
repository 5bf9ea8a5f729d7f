import type { Details, Line, RuleSet } from '@umbral/compiler/program';
import type { Facts } from '../facts/facts.ts';
import { toNumber } from '../values/coerce.ts';
import { detailReader } from './details.ts';
import { pathsRead } from './paths.ts';
import { outputReader, type Plan, placeOf, resultAt, type StageData } from './plan.ts';
import type { Detailed, ExplainedLine, Explanation, MatchState, Reason } from './results.ts';

const CONTRIBUTIONS = 'contributions';
/** The stages in which criteria, activities, decays, groups and scores have what comes out of them; deeper levels are numbered. */
const OF_NODES = /^(criteria|activities|decays\d*|groups\d*|scores\d*)$/;

/** What explains one lead. */
export function explainer(ruleSet: RuleSet, plan: Plan): (facts: Facts) => Explanation {
  const read = explanationReader(ruleSet);
  return (facts) => read(facts, plan(facts));
}

/** The rule set with the stage of its details after all others. */
export const withDetails = (ruleSet: RuleSet, { stage }: Details): RuleSet => ({ ...ruleSet, stages: [...ruleSet.stages, stage] });

/** What explains one lead, and tells what is behind it. `plan`: that of the rule set with its details. */
export function detailedExplainer(
  ruleSet: RuleSet,
  details: Details,
  plan: Plan,
): (facts: Facts) => { explanation: Explanation; details: Detailed } {
  const [read, readDetails] = [explanationReader(ruleSet), detailReader(details)];
  return (facts) => {
    const data = plan(facts);
    return { explanation: read(facts, data), details: readDetails(data) };
  };
}

function explanationReader(ruleSet: RuleSet): (facts: Facts, data: StageData) => Explanation {
  const outputs = outputReader(ruleSet);
  const states = matchStates(ruleSet);
  const valuesOf = nodeValues(ruleSet);
  return (facts, data) => {
    const scored = outputs(data);
    const isScored = (key: string): boolean => (scored.scores[key] ?? null) !== null;
    const { scores } = ruleSet.outputs;
    const unscored = new Set(scores.flatMap(({ key, node }) => (isScored(key) ? [] : [node])));
    return {
      ...scored,
      reasons: Object.fromEntries(scores.map((score) => [score.key, isScored(score.key) ? disqualifiedBy(score, data) : OUTSIDE])),
      lines: Object.fromEntries(scores.map(({ key, lines }) => [key, isScored(key) ? explainedLines(lines, data) : []])),
      nodes: Object.fromEntries(valuesOf(data).filter(([node]) => !unscored.has(node))),
      matches: Object.fromEntries(states.map(([node, stateOf]) => [node, stateOf(facts, data)])),
    };
  };
}

const OUTSIDE: Reason = { kind: 'outsideAudience' };

function disqualifiedBy({ disqualified }: RuleSet['outputs']['scores'][number], data: StageData): Reason | null {
  const node = disqualified === null ? null : resultAt(data, placeOf(disqualified));
  return typeof node === 'string' ? { kind: 'disqualified', node } : null;
}

/** Points are told even if there are none; an adjustment that changed nothing is not. Adding 0 turns −0 into 0. */
function explainedLines(lines: readonly Line[], data: StageData): ExplainedLine[] {
  return lines
    .map((line) => ({ line, value: toNumber(resultAt(data, [CONTRIBUTIONS, line.id])) + 0 }))
    .filter(({ line, value }) => line.kind === 'points' || value !== 0);
}

function nodeValues({ stages }: RuleSet): (data: StageData) => [string, number][] {
  const places = stages.flatMap(({ name, rules }) => (OF_NODES.test(name) ? Object.keys(rules).map((id) => [name, id] as const) : []));
  return (data) => places.map((place) => [place[1], toNumber(resultAt(data, place)) + 0]);
}

type StateOf = (facts: Facts, data: StageData) => MatchState;

function matchStates({ stages, outputs }: RuleSet): (readonly [string, StateOf])[] {
  const all = new Map(stages.flatMap(({ name, rules }) => Object.entries(rules).map(([id, rule]) => [`${name}.${id}`, rule])));
  return Object.entries(outputs.matches).map(([node, path]) => {
    // A criterion's ladder reads a field too.
    const read = [path, `points.${node}`, `criteria.${node}`].flatMap((each) => attributesRead(all.get(each) ?? null));
    const place = placeOf(path);
    const isMissing = ({ lead }: Facts): boolean => read.some((key) => (lead[key] ?? null) === null);
    return [node, (facts, data) => ({ matched: resultAt(data, place) === true, missing: isMissing(facts) })] as const;
  });
}

function attributesRead(rule: Parameters<typeof pathsRead>[0]): string[] {
  return [...pathsRead(rule)].flatMap((path) => (path.startsWith('lead.') ? path.slice('lead.'.length) : []));
}
