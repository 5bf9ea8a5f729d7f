import {
  type ActivityComparison,
  type Comparison,
  type Condition,
  type ConditionGroup,
  type EventSelection,
  type FieldType,
  OPERATORS,
} from '@umbral/model';
import { about, type ConditionPath, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';
import { checkEventTypes, checkProperty, type Place, type PropertyUse, propertiesOf } from './events.ts';
import { OPERAND_CHECKS } from './operands.ts';
import { eventScope, type Scope } from './scope.ts';

/** Whose condition it is, and what its comparisons can name. */
export type Asking = { node: string; graph: Graph; scope: Scope };

/** Every finding in a node's condition. An empty group means nothing and is always one. */
export function checkCondition(asking: Asking, condition: Condition, at: ConditionPath = []): Diagnostic[] {
  switch (condition.kind) {
    case 'comparison':
      return checkComparison(asking, condition, at);
    case 'activity':
      return checkActivityComparison(asking, condition, at);
    default:
      return checkGroup(asking, condition, at);
  }
}

function checkGroup(asking: Asking, group: ConditionGroup, at: ConditionPath): Diagnostic[] {
  const of = group.of.length;
  if (of === 0) return [about(asking.node, 'emptyCondition', { at })];
  const inside = group.of.flatMap((child, index) => checkCondition(asking, child, [...at, index]));
  if (group.kind !== 'atLeast' || group.count <= of) return inside;
  return [about(asking.node, 'atLeastTooMany', { count: group.count, of, at }), ...inside];
}

type OperandRow = { types: readonly FieldType[]; operand: keyof typeof OPERAND_CHECKS };

function checkComparison({ node, scope }: Asking, comparison: Comparison, at: ConditionPath): Diagnostic[] {
  const { field, operator } = comparison;
  const found = scope.find(field);
  if (found === 'conflict') return [about(node, 'propertyConflict', { property: field, at })];
  if (found === 'unknown')
    return [scope.of === 'lead' ? about(node, 'unknownField', { field, at }) : about(node, 'unknownProperty', { property: field, at })];
  const row: OperandRow = OPERATORS[operator];
  if (!row.types.includes(found.type)) return [about(node, 'operatorMismatch', { field, operator, type: found.type, at })];
  const problem = OPERAND_CHECKS[row.operand](comparison.value);
  return problem ? [about(node, problem, { field, operator, at })] : [];
}

function checkActivityComparison({ node, graph }: Asking, comparison: ActivityComparison, at: ConditionPath): Diagnostic[] {
  const { operator, value, measure } = comparison;
  const findings = checkSelection({ node, at, graph }, comparison, propertiesOf(measure));
  const problem = OPERAND_CHECKS[OPERATORS[operator].operand](value);
  return problem ? [...findings, about(node, problem, { field: null, operator, at })] : findings;
}

/** The types of events and the conditions on their properties; `read` are the properties that are read besides. */
export function checkSelection(place: Place, { events, where }: EventSelection, read: readonly PropertyUse[]): Diagnostic[] {
  const { node, at, graph } = place;
  if (events.length === 0) return [about(node, 'emptyEvents', { at })];
  const findings = checkEventTypes(place, events);
  // With no known event there is no telling which properties there are.
  if (events.every((event) => !graph.events.has(event))) return findings;
  const scope = eventScope(graph, events);
  // With no condition every event counts (C5).
  const conditions = where.of.length === 0 ? [] : checkCondition({ node, graph, scope }, where, at ?? []);
  return [...findings, ...conditions, ...read.flatMap((use) => checkProperty(place, use, events))];
}
