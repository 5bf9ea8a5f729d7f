import type { Activity, Criterion, Group, Interval } from '../../program/index.ts';
import type { Context, Finder } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { type Fix, patched } from '../fix.ts';
import { beforeLimits } from '../limits.ts';

type Limited = Criterion | Activity | Group;

/** Limits that nothing gets to, that everything gets to, or that leave one value. */
export const findLimits: Finder = (context) =>
  context.of('criterion', 'activity', 'group').flatMap((node) => {
    const lost = node.kind === 'group' && (node.weight === 0 || context.incomplete.has(node.id));
    return lost ? [] : ofNode(node, beforeLimits(node, context.ranges), context);
  });

function ofNode(node: Limited, before: Interval, { drawing }: Context): Finding[] {
  const { minimum, maximum } = node;
  if (minimum !== null && minimum === maximum) return [finding(node.id, 'limitsConstant', { value: minimum })];
  const free = before.minimum < before.maximum;
  const found: Finding[] = [];
  const kind = drawing.nodes.get(node.id)?.kind;
  const tell = (code: 'limitNeverBinds' | 'limitAlwaysBinds', limit: 'minimum' | 'maximum', value: number, reach: number) => {
    const fix =
      kind !== node.kind ? null : code === 'limitNeverBinds' ? patched(node.kind, node.id, { [limit]: null }) : settled(node, limit, value);
    found.push(finding(node.id, code, { limit, value, reach }, fix));
  };
  if (maximum !== null) {
    if (clearlyMore(maximum, before.maximum)) tell('limitNeverBinds', 'maximum', maximum, before.maximum);
    else if (clearlyMore(before.minimum, maximum) || (free && maximum === before.minimum))
      tell('limitAlwaysBinds', 'maximum', maximum, before.minimum);
  }
  if (minimum !== null) {
    if (clearlyMore(before.minimum, minimum)) tell('limitNeverBinds', 'minimum', minimum, before.minimum);
    else if (clearlyMore(minimum, before.maximum) || (free && minimum === before.maximum))
      tell('limitAlwaysBinds', 'minimum', minimum, before.maximum);
  }
  return found;
}

/** More by more than adding up in another order can make it. */
const clearlyMore = (a: number, b: number): boolean => a - b > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A criterion that always gives the same may as well say so. */
function settled(node: Limited, limit: 'minimum' | 'maximum', value: number): Fix | null {
  if (node.kind !== 'criterion' || node.award.kind !== 'points') return null;
  return patched('criterion', node.id, { points: value, [limit]: null });
}
