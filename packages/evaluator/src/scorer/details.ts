import type { Details, Flow, NodeDetails, Part } from '@umbral/compiler/program';
import type { FactValue } from '../facts/facts.ts';
import { toNumber } from '../values/coerce.ts';
import { resultAt, type StageData } from './plan.ts';
import type { Detailed, DetailedFlow, DetailedNode, DetailedPart } from './results.ts';
import { couldHold } from './undecided.ts';

/** Reads the results of a stage `details`. */
type Results = {
  number: (rule: string | null) => number | null;
  holds: (rule: string | null) => boolean;
  value: (rule: string) => FactValue;
};

/** What is behind the results of one lead, from the results of all stages. */
export function detailReader({ stage, nodes, flows }: Details): (data: StageData) => Detailed {
  const told = Object.entries(nodes);
  return (data) => {
    const at = (rule: string | null): unknown => (rule === null ? null : resultAt(data, [stage.name, rule]));
    const results: Results = {
      // Adding 0 turns −0 into 0.
      number: (rule) => (typeof at(rule) === 'number' ? toNumber(at(rule)) + 0 : null),
      holds: (rule) => at(rule) === true,
      value: (rule) => factOf(at(rule)),
    };
    return {
      nodes: Object.fromEntries(told.map(([id, node]) => [id, detailedNode(node, results)])),
      flows: flows.map((flow) => detailedFlow(flow, results)),
    };
  };
}

function factOf(result: unknown): FactValue {
  if (Array.isArray(result)) return result.map(String);
  return typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean' ? result : null;
}

function detailedNode(node: NodeDetails, { number, holds, value }: Results): DetailedNode {
  const partOf = ({ path, holdsRule, field, valueRule }: Part): DetailedPart => ({
    path,
    holds: holds(holdsRule),
    field,
    value: valueRule === null ? null : value(valueRule),
  });
  const { openRule, most, ladderField, ladderRule } = node;
  const parts = node.parts.map(partOf);
  const ladderValue = ladderRule === null ? null : value(ladderRule);
  const asked = parts.flatMap(({ field, value: has }) => (field !== null && has === null ? [field] : []));
  const missing = [...new Set(ladderField !== null && ladderValue === null ? [...asked, ladderField] : asked)];
  const isOpen = openRule === null || holds(openRule);
  const isAskedFor = couldHold(node.parts, parts);
  const undecided = missing.length > 0 && isOpen && (parts[0]?.holds === false ? isAskedFor : ladderField !== null && ladderValue === null);
  return {
    raw: number(node.rawRule),
    faded: number(node.fadedRule),
    open: isOpen,
    count: number(node.countRule),
    age: number(node.ageRule),
    most,
    missing,
    undecided,
    ladder: ladderField === null ? null : { field: ladderField, value: ladderValue },
    parts,
  };
}

/** What each source gives. Of several of which one counts, the others give nothing. */
function detailedFlow({ target, combine, inputs }: Flow, { number, holds }: Results): DetailedFlow {
  const values = inputs.map(({ valueRule }) => number(valueRule) ?? 0);
  const highest = Math.max(...values);
  const chosen = inputs.findIndex(({ matchRule }, place) => (combine === 'first' ? holds(matchRule) : values[place] === highest));
  const isAll = combine === 'sum';
  return {
    target,
    inputs: inputs.map(({ source, factor, matchRule }, place) => {
      if (combine === 'match') return { source, points: null, holds: holds(matchRule) };
      const counts = isAll || place === chosen;
      return { source, points: counts ? (values[place] ?? 0) * factor + 0 : 0, holds: counts };
    }),
  };
}
