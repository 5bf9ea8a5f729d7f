import { type Comparison, type Condition, type ConditionGroup, type FieldType, OPERATORS } from '@umbral/model';
import { about, type ConditionPath, type Diagnostic } from '../diagnostics/index.ts';
import { OPERAND_CHECKS } from './operands.ts';
import type { Scope } from './scope.ts';

/** Every finding in a node's condition. An empty group means nothing and is always one. */
export function checkCondition(node: string, condition: Condition, scope: Scope, at: ConditionPath = []): Diagnostic[] {
  return condition.kind === 'comparison' ? checkComparison(node, condition, scope, at) : checkGroup(node, condition, scope, at);
}

function checkGroup(node: string, group: ConditionGroup, scope: Scope, at: ConditionPath): Diagnostic[] {
  const of = group.of.length;
  if (of === 0) return [about(node, 'emptyCondition', { at })];
  const inside = group.of.flatMap((child, index) => checkCondition(node, child, scope, [...at, index]));
  if (group.kind !== 'atLeast' || group.count <= of) return inside;
  return [about(node, 'atLeastTooMany', { count: group.count, of, at }), ...inside];
}

function checkComparison(node: string, comparison: Comparison, scope: Scope, at: ConditionPath): Diagnostic[] {
  const { field, operator } = comparison;
  const found = scope.find(field);
  if (found === 'conflict') return [about(node, 'propertyConflict', { property: field, at })];
  if (found === 'unknown')
    return [scope.of === 'lead' ? about(node, 'unknownField', { field, at }) : about(node, 'unknownProperty', { property: field, at })];
  const row: { types: readonly FieldType[]; operand: keyof typeof OPERAND_CHECKS } = OPERATORS[operator];
  if (!row.types.includes(found.type)) return [about(node, 'operatorMismatch', { field, operator, type: found.type, at })];
  const problem = OPERAND_CHECKS[row.operand](comparison.value);
  return problem ? [about(node, problem, { field, operator, at })] : [];
}
