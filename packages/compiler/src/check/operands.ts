import type { Comparison, OperandShape } from '@umbral/model';

type Value = Comparison['value'];
/** Null: the value will do. */
export type OperandProblem = 'valueMissing' | 'valueMismatch' | null;

const blank = (text: string): boolean => text.trim() === '';

function checkNumber(value: Value, least: number): OperandProblem {
  if (value === null) return 'valueMissing';
  return typeof value === 'number' && value >= least ? null : 'valueMismatch';
}

function checkText(value: Value): OperandProblem {
  if (value === null) return 'valueMissing';
  if (typeof value !== 'string') return 'valueMismatch';
  return blank(value) ? 'valueMissing' : null;
}

/** Blank entries of a list are passed over; one that is not must remain. */
function checkTexts(value: Value): OperandProblem {
  if (value === null) return 'valueMissing';
  if (!Array.isArray(value)) return 'valueMismatch';
  return value.every(blank) ? 'valueMissing' : null;
}

function checkRange(value: Value): OperandProblem {
  if (value === null) return 'valueMissing';
  const isRange = typeof value === 'object' && !Array.isArray(value);
  return isRange && value.from <= value.to ? null : 'valueMismatch';
}

/** Whether a comparison's value is what its operator compares with. */
export const OPERAND_CHECKS: Record<OperandShape, (value: Value) => OperandProblem> = {
  none: () => null,
  text: checkText,
  texts: checkTexts,
  number: (value) => checkNumber(value, Number.NEGATIVE_INFINITY),
  days: (value) => checkNumber(value, 0),
  range: checkRange,
};
