import { type Lists, listsInBoth } from './lists.ts';
import { inBoth, type Numbers, whole } from './numbers.ts';
import { type Texts, textsInBoth } from './texts.ts';

/** Values that are not missing, of one type. */
export type Present =
  | { type: 'number'; whole: boolean; numbers: Numbers }
  | { type: 'text'; texts: Texts }
  | { type: 'list'; lists: Lists }
  | { type: 'boolean'; yes: boolean; no: boolean };

/** What an operand may be: missing, which is a value of its own (SPEC M2), or one of `present` (null: none of them). */
export type Values = { missing: boolean; present: Present | null };

export const isNothing = ({ missing, present }: Values): boolean => !missing && present === null;

export function numbersOf(numbers: Numbers, isWhole: boolean): Present | null {
  const drawn = isWhole ? whole(numbers) : numbers;
  return drawn.length > 0 ? { type: 'number', whole: isWhole, numbers: drawn } : null;
}
const textsOf = (texts: Texts | null): Present | null => texts && { type: 'text', texts };
const listsOf = (lists: Lists | null): Present | null => lists && { type: 'list', lists };
const truthsOf = (yes: boolean, no: boolean): Present | null => (yes || no ? { type: 'boolean', yes, no } : null);

function presentInBoth(a: Present, b: Present): Present | null {
  if (a.type === 'number' && b.type === 'number') return numbersOf(inBoth(a.numbers, b.numbers), a.whole || b.whole);
  if (a.type === 'text' && b.type === 'text') return textsOf(textsInBoth(a.texts, b.texts));
  if (a.type === 'list' && b.type === 'list') return listsOf(listsInBoth(a.lists, b.lists));
  if (a.type === 'boolean' && b.type === 'boolean') return truthsOf(a.yes && b.yes, a.no && b.no);
  throw new Error(`One operand has values of type ${a.type} and of type ${b.type}`);
}

/** The values in both. Never too few: what may be there counts as there, so that nothing is called impossible that is not. */
export function valuesInBoth(a: Values, b: Values): Values {
  return { missing: a.missing && b.missing, present: a.present && b.present && presentInBoth(a.present, b.present) };
}

/** How much work a set is to look through. */
export function sizeOf({ present }: Values): number {
  switch (present?.type) {
    case 'number':
      return present.numbers.length;
    case 'text': {
      const { only, except, parts, lacks } = present.texts;
      return except.size + (1 + parts.size) * (1 + lacks.size) + (only?.size ?? 0) * (1 + parts.size + lacks.size);
    }
    case 'list':
      return present.lists.noneOf.size + present.lists.anyOf.reduce((sum, texts) => sum + texts.size, 0);
    default:
      return 1;
  }
}
