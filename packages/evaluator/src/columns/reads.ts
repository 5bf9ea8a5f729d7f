import type { Logic } from '@umbral/compiler/program';
import { operation } from '../ir/rule.ts';

/** The properties and numbers of an event that a rule may read. */
export type EventReads = { properties: Set<string>; counted: Set<string> };

/** Deeper than any rule that compiles. */
const MOST_DEPTH = 512;

function readPath(path: unknown, reads: EventReads): boolean {
  if (typeof path !== 'string') return false;
  const [root, key] = path.split('.');
  if (root === '' || key === undefined) return root === 'type' || root === 'ageDays';
  if (root === 'properties' || root === 'counted') reads[root].add(key);
  return true;
}

/** Whether all that the rule reads is known. */
function follow(rule: Logic, reads: EventReads, depth: number): boolean {
  if (depth > MOST_DEPTH) return false;
  const found = operation(rule);
  if (!found && !Array.isArray(rule)) return true;
  if (found?.operator === 'missing' || found?.operator === 'missing_some') return false;
  if (found?.operator === 'var' && !readPath(found.values[0], reads)) return false;
  const inner = (found?.values ?? rule) as readonly Logic[];
  return inner.every((each) => follow(each, reads, depth + 1));
}

/** What a rule over one event may read of its properties and numbers, or rather more; null: there is no telling. */
export function eventReads(rule: Logic): EventReads | null {
  const reads: EventReads = { properties: new Set(), counted: new Set() };
  return follow(rule, reads, 0) ? reads : null;
}
