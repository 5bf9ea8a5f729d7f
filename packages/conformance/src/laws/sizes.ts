import { sources, type Tree } from './tree.ts';

/** Longer than this, a file is about more than one thing. Tables of cases may make a test longer. */
export const MOST_LINES = { source: 200, test: 300 };

/** Files stay short enough to be read in one go. */
export function sizeFindings(tree: Tree): string[] {
  return sources(tree).flatMap(([at, text]) => {
    const lines = text.trimEnd().split('\n').length;
    const most = at.includes('/test/') ? MOST_LINES.test : MOST_LINES.source;
    return lines > most ? [`${at} has ${lines} lines, at most ${most} are meant; split it by what it is about`] : [];
  });
}
