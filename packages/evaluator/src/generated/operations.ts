import type { Operation } from '../ir/node.ts';
import { functionOf } from '../ir/operations.ts';
import { ANY_NUMBER, BOOLEAN, isNumber, isPrimitive, NULL, UNDEFINED, within } from '../ir/types.ts';
import { less, lessOrEqual, looselyEqual, toFloat, toNumber } from '../values/coerce.ts';
import { type Code, literal } from './code.ts';

/** More literals than this are looked up in a set. */
const MOST_COMPARED = 8;

const between = (sign: string) => (args: readonly string[]) => `(${args.join(sign)})`;

/** What JavaScript says in the same way. */
const WRITTEN: Partial<Record<Operation['name'], (args: readonly string[]) => string>> = {
  add: between('+'),
  multiply: between('*'),
  subtract: between('-'),
  divide: between('/'),
  remainder: between('%'),
  negate: ([value]) => `(-${value})`,
  min: (args) => `Math.min(${args.join()})`,
  max: (args) => `Math.max(${args.join()})`,
  same: between('==='),
  orNull: ([value]) => `(${value}??null)`,
};

/** Operators of JavaScript that come to the same for anything but lists and objects, and the functions for those. */
const COMPARED = { less: ['<', less], lessOrEqual: ['<=', lessOrEqual], looselyEqual: ['==', looselyEqual] } as const;

/** An operation as code, from its arguments as code. */
export function operationCode(node: Operation, args: readonly string[], code: Code): string {
  const [left, right] = node.args;
  const written = WRITTEN[node.name]?.(args);
  if (written !== undefined) return written;
  switch (node.name) {
    case 'toFloat':
      return left && isNumber(left.type) ? `(${args[0]}+0)` : `${code.constant(toFloat)}(${args[0]})`;
    case 'toNumber':
      return left && within(left.type, ANY_NUMBER | BOOLEAN | NULL | UNDEFINED)
        ? `(+${args[0]})`
        : `${code.constant(toNumber)}(${args[0]})`;
    case 'less':
    case 'lessOrEqual':
    case 'looselyEqual': {
      const [sign, compare] = COMPARED[node.name];
      const isPlain = left && right && isPrimitive(left.type) && isPrimitive(right.type);
      return isPlain ? `(${args[0]}${sign}${args[1]})` : `${code.constant(compare)}(${args.join()})`;
    }
    default:
      return `${code.constant(functionOf(node.name))}([${args.join()}])`;
  }
}

/** `in` a literal list of scalars; null for any other. `needle` is a name. */
export function amongCode(values: unknown, needle: string, code: Code): string | null {
  if (!Array.isArray(values) || values.some((each) => typeof each === 'object' && each !== null)) return null;
  // Nothing is the same as NaN, but a set would find it.
  const known: unknown[] = values.filter((each) => !Number.isNaN(each));
  if (known.length > MOST_COMPARED) return `${code.constant(new Set(known))}.has(${needle})`;
  return known.length === 0 ? 'false' : `(${known.map((each) => `${needle}===${literal(each)}`).join('||')})`;
}
