import type { Logic } from '@umbral/compiler/program';
import { pathOf } from '../ir/rule.ts';

/** Every literal path that a rule reads, in whatever scope. */
export function pathsRead(rule: Logic, into: Set<string> = new Set()): Set<string> {
  if (typeof rule !== 'object' || rule === null) return into;
  const path = pathOf(rule);
  if (path !== null) into.add(path);
  else for (const inside of Object.values(rule)) pathsRead(inside, into);
  return into;
}
