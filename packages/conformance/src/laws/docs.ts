import path from 'node:path';
import { packagesOf } from './packages.ts';
import { ROOMS } from './rooms.ts';
import type { Tree } from './tree.ts';

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;
const pages = (tree: Tree) => [...tree].filter(([at]) => at.endsWith('.md'));

/** A name in backticks that means a place in the repository: it starts at the top, or is the name of a file at the top. */
const LOOKS_LIKE_A_PATH = /^(?:(?:apps|packages|docs)(?:\/[\w.@-]+)*\/?|[\w.-]+\.(?:md|json|ya?ml|config\.ts))$/;

/** `path` is a file or a folder of the tree. */
const exists = (tree: Tree, at: string) => {
  const plain = at.replace(/\/$/, '');
  return tree.has(plain) || [...tree.keys()].some((each) => each.startsWith(`${plain}/`));
};

/** Every path that a page names is there. `others` are files that are no text or are hidden, such as pictures. */
export function pathFindings(tree: Tree, others: (at: string) => boolean = () => false): string[] {
  return pages(tree).flatMap(([at, text]) => {
    const folder = path.posix.dirname(at);
    const named = (each: string) => each === '' || exists(tree, each) || others(each);
    const inTicks = [...text.matchAll(/(?<!`)`([^`\n]+)`/g)]
      .filter(([, name = '']) => LOOKS_LIKE_A_PATH.test(name))
      .filter(([, name = '']) => !named(name) && !named(path.posix.join(folder, name)));
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .filter(([, target = '']) => !/^(?:[a-z]+:|#)/.test(target))
      .filter(([, target = '']) => !named(path.posix.join(folder, target.replace(/[#?].*$/, ''))));
    return [...inTicks, ...links].map(({ 1: name, index }) => `${at}:${lineOf(text, index)}: ${name} is not there; correct the path`);
  });
}

/** Every npm script that a page names is in package.json. */
export function scriptFindings(tree: Tree): string[] {
  const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(tree.get('package.json') ?? '{}');
  return pages(tree).flatMap(([at, text]) =>
    [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
      .filter(([, run, short]) => !(run ?? short ?? '').split(' ').every((name) => name in scripts))
      .map(({ 1: run, 2: short, index }) => `${at}:${lineOf(text, index)}: package.json has no script "${run ?? short}"; correct the name`),
  );
}

const ROW = /^\| `([^`]+)` \|[^|]*\|([^|]*)\|$/gm;

/** The table of rooms in docs/architecture.md says what the law says. */
export function roomFindings(tree: Tree, page = 'docs/architecture.md'): string[] {
  const text = tree.get(page) ?? '';
  const rows = new Map(
    [...text.matchAll(ROW)].map(([, folder = '', allowed = '']) => [folder, [...allowed.matchAll(/`([^`]+)`/g)].map((each) => each[1])]),
  );
  const folderOf = (name: string) => ROOMS[name]?.folder.split('/')[1] ?? name;
  return packagesOf(tree).flatMap(({ name, folder }) => {
    const shown = rows.get(folder)?.toSorted().join(', ');
    const lawful = ROOMS[name]?.mayImport.map(folderOf).toSorted().join(', ') ?? '';
    if (shown === lawful) return [];
    return [
      `${page}: the row of ${folder} says it may import "${shown ?? 'nothing, there is no row'}", the law says "${lawful}"; make them agree`,
    ];
  });
}
