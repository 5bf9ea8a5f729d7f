import type { Logic } from '../../../program/index.ts';
import type { Scope } from './scope.ts';

/** The operator and the arguments of a rule; null for everything else. */
export function operation(rule: Logic): { operator: string; values: Logic[] } | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry, ...more] = Object.entries(rule);
  if (!entry || more.length > 0) return null;
  return { operator: entry[0], values: Array.isArray(entry[1]) ? entry[1] : [entry[1]] };
}

function pathRead(rule: Logic | undefined): string | null {
  const read = rule === undefined ? null : operation(rule);
  return read?.operator === 'var' && typeof read.values[0] === 'string' ? read.values[0] : null;
}

/** What else is certain where `condition` came out as `outcome`. Only what the emitter writes as a guard is understood. */
export function narrow(scope: Scope, condition: Logic, outcome: boolean): Scope {
  const found = operation(condition);
  if (!found) return scope;
  const [first, second] = found.values;
  if (found.operator === '!' && first !== undefined) return narrow(scope, first, !outcome);
  if (found.operator === (outcome ? 'and' : 'or')) return found.values.reduce<Scope>((each, value) => narrow(each, value, outcome), scope);
  const path = pathRead(first);
  if (found.operator === (outcome ? '!==' : '===') && second === null && first !== undefined)
    return { ...scope, present: new Set([...scope.present, path ?? first]) };
  if (path === null) return scope;
  if (!outcome || path !== 'type') return scope;
  if (found.operator === '===' && typeof second === 'string') return { ...scope, eventTypes: new Set([second]) };
  if (found.operator === 'in' && Array.isArray(second))
    return { ...scope, eventTypes: new Set(second.filter((each) => typeof each === 'string')) };
  return scope;
}
