import type { Logic, RuleSet } from '@umbral/compiler/program';
import { pathOf } from '../ir/rule.ts';

/** Every literal path that a rule reads, in whatever scope. */
export function pathsRead(rule: Logic, into: Set<string> = new Set()): Set<string> {
  if (typeof rule !== 'object' || rule === null) return into;
  const path = pathOf(rule);
  if (path !== null) into.add(path);
  else for (const inside of Object.values(rule)) pathsRead(inside, into);
  return into;
}

/** The rules without which there would be no score, band or grade: what only the explanation needs is left out of mass scoring. */
export function neededRules({ stages, outputs }: RuleSet): Set<string> {
  const needed = new Set([...outputs.scores, ...outputs.bands, ...outputs.grades].map((output) => output.path));
  for (const { name, rules } of stages.toReversed()) {
    for (const [id, rule] of Object.entries(rules)) {
      if (!needed.has(`${name}.${id}`)) continue;
      for (const path of pathsRead(rule)) needed.add(path.split('.').slice(0, 2).join('.'));
    }
  }
  return needed;
}
