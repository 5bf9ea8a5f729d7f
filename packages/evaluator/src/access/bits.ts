import { literal } from '../generated/code.ts';
import type { Choice, Node } from '../ir/node.ts';
import { isBoolean, isNumber } from '../ir/types.ts';
import { comparison, lookedUp, type Place } from './questions.ts';

/** More parts than this are better asked one after the other. */
const MOST_PARTS = 6;

/**
 * A condition as 0 or 1, computed without a branch: which way the next lead goes cannot be foreseen, and a processor that guesses wrong
 * loses more time than all of its parts take. Null for conditions that are not made of comparisons.
 */
export function bitOf(node: Node, place: Place): string | null {
  if (node.op === 'literal') return typeof node.value === 'boolean' ? String(Number(node.value)) : null;
  if (!isBoolean(node.type)) return null;
  const looked = lookedUp(node, place);
  if (looked !== null) return looked;
  if (node.op === 'and' || node.op === 'or') return combined(node.args, node.op === 'and', place);
  if (node.op === 'aggregate') return `+${place.nameOf(node)}`;
  const [a, b] = node.args;
  if (node.op !== 'operation' || !a) return null;
  if (node.name === 'not') {
    const asked = bitOf(a, place);
    return asked && `(${asked}^1)`;
  }
  const questions = comparison(node, place);
  if (questions) return `(${questions.of.map((each) => `+(${each})`).join(questions.all ? '&' : '|')})`;
  if ((node.name !== 'less' && node.name !== 'lessOrEqual') || !b || !isPlainNumber(a) || !isPlainNumber(b)) return null;
  return `+(${place.nameOf(a)}${node.name === 'less' ? '<' : '<='}${place.nameOf(b)})`;
}

/** Numbers that are read rather than computed. */
const isPlainNumber = (node: Node): boolean =>
  isNumber(node.type) && (node.op === 'literal' || node.op === 'eventFact' || node.op === 'aggregate');

function combined(args: readonly Node[], isAll: boolean, place: Place): string | null {
  if (args.length > MOST_PARTS) return null;
  const bits = args.map((each) => bitOf(each, place));
  return bits.includes(null) ? null : `(${bits.join(isAll ? '&' : '|')})`;
}

const wholeNumber = (node: Node | undefined): number | null =>
  node?.op === 'literal' && typeof node.value === 'number' && Number.isSafeInteger(node.value) ? node.value : null;

/** One of two whole numbers, as points mostly are: their difference is exact, so it can be multiplied by the condition. */
export function chosenNumber({ args }: Choice, place: Place): string | null {
  const [condition] = args;
  const [then, otherwise] = [wholeNumber(args[1]), wholeNumber(args[2])];
  if (!condition || args.length !== 3 || then === null || otherwise === null) return null;
  if (Math.abs(then) > MOST_WHOLE || Math.abs(otherwise) > MOST_WHOLE) return null;
  const bit = bitOf(condition, place);
  return bit && `(${then - otherwise}*${bit}+${literal(otherwise)})`;
}

/** Larger numbers are not computed as integers. */
const MOST_WHOLE = 1_000_000;
