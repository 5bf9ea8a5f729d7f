import { sources, type Tree } from './tree.ts';

/** Longer than this, a file is about more than one thing. */
export const MOST_LINES = 200;

/** Files stay short enough to be read in one go. */
export function sizeFindings(tree: Tree): string[] {
  return sources(tree)
    .map(([at, text]) => ({ at, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ at, lines }) => `${at} has ${lines} lines, at most ${MOST_LINES} are meant; split it by what it is about`);
}
