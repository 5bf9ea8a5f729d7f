import type { Node, Property } from '../ir/node.ts';
import { isInherited, ownOr } from '../values/read.ts';
import type { Run } from './closure.ts';

type Named = { type?: unknown; ageDays?: unknown };
type Reader = (value: unknown) => unknown;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What loops over events read most. An engine reads a name that is written in the code several times faster than one in a variable. */
const COMMON = new Map<string, Reader>([
  ['type', (value) => (isObject(value) ? ((value as Named).type ?? null) : null)],
  ['ageDays', (value) => (isObject(value) ? ((value as Named).ageDays ?? null) : null)],
]);

/** Reads an own property, null if there is none. */
function reader(key: string): Reader {
  const common = COMMON.get(key);
  if (common) return common;
  if (isInherited(key)) return (value) => ownOr(value, key, null);
  return (value) => (isObject(value) ? ((value as Record<string, unknown>)[key] ?? null) : ownOr(value, key, null));
}

/** A property, or one of a property, which is nearly every path. */
export function pathClosure(node: Property, of: (node: Node) => Run): Run {
  const read = reader(node.key);
  const [base] = node.args;
  if (!base || base.op === 'data') return (row) => read(row);
  if (base.op === 'element') return (_row, item) => read(item);
  if (base.op === 'property' && base.args[0]?.op === 'data') {
    const first = reader(base.key);
    return (row) => read(first(row));
  }
  const run = of(base);
  return (row, item, step) => read(run(row, item, step));
}
