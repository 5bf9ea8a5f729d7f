import path from 'node:path';
import { FOLDERS, SIBLINGS } from './folder-table.ts';
import { importsOf } from './imports.ts';
import type { FolderTable } from './parts.ts';
import { sources, type Tree } from './tree.ts';

/** The part of a package that a file belongs to: the longest name that fits, or undefined for a file that the table does not name. */
function partOf(table: FolderTable, inside: string): string | undefined {
  const fitting = Object.keys(table).filter((part) => inside === part || inside.startsWith(`${part}/`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

const targetOf = (at: string, specifier: string) => path.posix.join(path.posix.dirname(at), specifier);

/** The direction of imports between the folders of each package. */
export function directionFindings(tree: Tree, tables: Record<string, FolderTable> = FOLDERS): string[] {
  return sources(tree).flatMap(([at, text]) => {
    const folder = Object.keys(tables).find((each) => at.startsWith(`${each}/src/`));
    const table = folder ? tables[folder] : undefined;
    if (!folder || !table) return [];
    const inside = (file: string) => file.slice(`${folder}/src/`.length);
    const from = partOf(table, inside(at));
    if (from === undefined) return [];
    return importsOf(at, text).flatMap(({ specifier, line }) => {
      const target = targetOf(at, specifier);
      if (!specifier.startsWith('.') || !target.startsWith(`${folder}/src/`)) return [];
      const to = partOf(table, inside(target));
      if (to === from || (to !== undefined && table[from]?.includes(to))) return [];
      const allowed = table[from]?.join(', ') || 'no other part';
      return [
        `${at}:${line}: ${from} may not import ${to ?? inside(target)} (it may import ${allowed}); move the code, or change packages/conformance/src/laws/folder-table.ts and say why`,
      ];
    });
  });
}

/** Folders that are equals never import each other. */
export function siblingFindings(tree: Tree, siblings: readonly string[] = SIBLINGS): string[] {
  return sources(tree).flatMap(([at, text]) => {
    const parent = siblings.find((each) => at.startsWith(`${each}/`));
    if (!parent) return [];
    const own = at.slice(parent.length + 1).split('/')[0];
    return importsOf(at, text).flatMap(({ specifier, line }) => {
      const target = targetOf(at, specifier);
      if (!specifier.startsWith('.') || !target.startsWith(`${parent}/`)) return [];
      const other = target.slice(parent.length + 1).split('/')[0];
      return other === own
        ? []
        : [`${at}:${line}: ${own} imports ${other}; folders of ${parent} never import each other, move what they share out of them`];
    });
  });
}
