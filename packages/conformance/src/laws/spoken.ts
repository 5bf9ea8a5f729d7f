import { parseSync, Visitor } from 'oxc-parser';
import type { Tree } from './tree.ts';

/** Attributes whose text a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label', 'description']);
const NAMES = new Set(['Umbral']);
const isWords = (text: string) => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

/** Screens write no words of their own: every word comes from the language files. */
export function spokenFindings(tree: Tree): string[] {
  return [...tree].flatMap(([at, text]) => {
    if (!/^apps\/web\/src\/.*\.tsx$/.test(at)) return [];
    const findings: string[] = [];
    const report = (start: number, words: string) => {
      const line = text.slice(0, start).split('\n').length;
      findings.push(`${at}:${line}: "${words.trim()}" is written in one language; put it into the language files and use t(…)`);
    };
    new Visitor({
      JSXText({ start, value }) {
        if (isWords(value)) report(start, value);
      },
      JSXAttribute({ name, value, start }) {
        const attribute = name.type === 'JSXIdentifier' ? name.name : '';
        if (SPOKEN.has(attribute) && value?.type === 'Literal' && isWords(String(value.value))) report(start, String(value.value));
      },
    }).visit(parseSync(at, text).program);
    return findings;
  });
}
