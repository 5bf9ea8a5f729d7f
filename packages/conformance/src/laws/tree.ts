import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository as its laws see it: path from the top (`packages/model/src/index.ts`) to text. A test plants a violation by adding a file. */
export type Tree = ReadonlyMap<string, string>;

/** Where the repository lies. */
export const TOP = path.resolve(import.meta.dirname, '../../../..');

const TEXT = /\.(?:[cm]?tsx?|[cm]?js|json|md|css|html|yaml)$/;
const skipped = (name: string) => name === 'node_modules' || name === 'dist' || name === 'pnpm-lock.yaml' || name.startsWith('.');

/** Reads every text file that people write; installed, built and hidden ones are none of the laws' business. */
export function readTree(top: string = TOP): Tree {
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(top, folder), { withFileTypes: true })) {
      const at = folder ? `${folder}/${entry.name}` : entry.name;
      if (skipped(entry.name)) continue;
      if (entry.isDirectory()) walk(at);
      else if (TEXT.test(entry.name)) tree.set(at, readFileSync(path.join(top, at), 'utf8'));
    }
  };
  walk('');
  return tree;
}

/** The tree with these files added or replaced. */
export function planted(tree: Tree, files: Record<string, string>): Tree {
  return new Map([...tree, ...Object.entries(files)]);
}

/** The TypeScript files of a tree. */
export const sources = (tree: Tree) => [...tree].filter(([at]) => /\.tsx?$/.test(at));
