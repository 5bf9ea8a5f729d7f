import type { Comparison, FieldDefinition, NumberOperator } from '@umbral/model';
import { inTheLast } from './time.ts';
import { comparable, type Value } from './values.ts';

type Operand = Comparison['value'];

const numberIn = (operand: Operand): number => {
  if (typeof operand !== 'number') throw new Error('The value to compare with is no number');
  return operand;
};
const textIn = (operand: Operand, field: FieldDefinition): string => {
  if (typeof operand !== 'string') throw new Error('The value to compare with is no text');
  return comparable(operand, field);
};
const textsIn = (operand: Operand, field: FieldDefinition): string[] => {
  if (!Array.isArray(operand)) throw new Error('The value to compare with is no list');
  return operand.map((each) => comparable(each, field));
};

/** C2: equals, does not equal, more, at least, less, at most, between with both ends. */
export function compareNumber(operator: NumberOperator, value: number, operand: Operand): boolean {
  if (operator === 'between') {
    if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) throw new Error('The value to compare with is no range');
    return value >= operand.from && value <= operand.to;
  }
  const other = numberIn(operand);
  switch (operator) {
    case 'equals':
      return value === other;
    case 'equalsNot':
      return value !== other;
    case 'greaterThan':
      return value > other;
    case 'atLeast':
      return value >= other;
    case 'lessThan':
      return value < other;
    case 'atMost':
      return value <= other;
  }
}

/** A comparison with a value that is there. C2, C3, X1, X2. */
function compareKnown({ operator, value: operand }: Comparison, value: NonNullable<Value>, field: FieldDefinition): boolean {
  const isIn = (texts: string[]) => (Array.isArray(value) ? value.some((each) => texts.includes(each)) : texts.includes(String(value)));
  switch (operator) {
    case 'is':
      return value === textIn(operand, field);
    case 'isNot':
      return value !== textIn(operand, field);
    case 'contains':
      return String(value).includes(textIn(operand, field));
    case 'containsNot':
      return !String(value).includes(textIn(operand, field));
    case 'isAnyOf':
    case 'includesAny':
      return isIn(textsIn(operand, field));
    case 'isNoneOf':
    case 'includesNone':
      return !isIn(textsIn(operand, field));
    case 'isTrue':
      return value === true;
    case 'isFalse':
      return value === false;
    case 'inTheLast':
      return inTheLast(Number(value), numberIn(operand));
    case 'moreThanAgo':
      return Number(value) > numberIn(operand);
    case 'inTheNext':
      return Number(value) < 0 && Number(value) >= -numberIn(operand);
    case 'isKnown':
    case 'isUnknown':
      throw new Error('Being known is no comparison');
    default:
      return compareNumber(operator, Number(value), operand);
  }
}

/** M2: false where the value is missing, unless "also when missing". M3: being known or unknown is never missing itself. */
export function compare(comparison: Comparison, value: Value, field: FieldDefinition | undefined): boolean {
  if (comparison.operator === 'isKnown') return value !== null;
  if (comparison.operator === 'isUnknown') return value === null;
  return value === null || field === undefined ? comparison.orMissing : compareKnown(comparison, value, field);
}
