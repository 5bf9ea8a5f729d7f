import type { RuleSet } from '@umbral/compiler/program';
import type { Node } from '../ir/node.ts';
import type { StageNodes } from '../ir/rule-set.ts';
import type { Results } from '../scorer/fill.ts';

/** A result that an edit left as it was is not counted again. */
const counted = new WeakMap<Uint8Array, number>();

function count(holds: Uint8Array): number {
  const known = counted.get(holds);
  if (known !== undefined) return known;
  let sum = 0;
  for (const each of holds) sum += each;
  counted.set(holds, sum);
  return sum;
}

/** For how many leads each criterion, segment, disqualifier and audience matched, by node id, where that was kept. */
export function countMatches({ outputs }: RuleSet, stages: StageNodes, known: ReadonlyMap<Node, Results>): Record<string, number> {
  const counts: [string, number][] = [];
  for (const [id, path] of Object.entries(outputs.matches)) {
    const [stage = '', rule = ''] = path.split('.');
    const node = stages.get(stage)?.get(rule);
    const holds = node && known.get(node);
    if (holds instanceof Uint8Array) counts.push([id, count(holds)]);
  }
  return Object.fromEntries(counts);
}
