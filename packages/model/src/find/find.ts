import type { Document } from '../document/document.ts';
import { inReadingOrder } from './neighbours.ts';
import { type FindWords, type Saying, sayingsOf } from './texts.ts';

/** A node that says what was looked for, and where it says it first. */
export type Found = { id: string; saying: Saying };

/** Text as it is looked for: without accents, without capitals, with single spaces. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Numbers are meant whole, so that 5 does not find 15, and are found with a + too. */
const isNumber = (text: string) => /^[+−-]?\d[\d.,\s]*$/.test(text);

/** The nodes that say this text, in any of their words and values, in reading order. Nothing is found for an empty text. */
export function findNodes(document: Pick<Document, 'nodes'>, text: string, words: FindWords): Found[] {
  const wanted = folded(text).replace(/^\+/, '').replace('−', '-');
  if (wanted === '') return [];
  const says = ({ text: said }: Saying) => {
    const here = folded(said).replace('−', '-');
    return isNumber(here) && isNumber(wanted) ? here === wanted : here.includes(wanted);
  };
  return inReadingOrder(document.nodes).flatMap((node) => {
    const saying = sayingsOf(node, words).find(says);
    return saying ? [{ id: node.id, saying }] : [];
  });
}
