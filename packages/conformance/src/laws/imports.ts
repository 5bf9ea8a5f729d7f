import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import type { Tree } from './tree.ts';

/** One import of a file; `typeOnly` when nothing of it is left at run time. */
export type Import = { specifier: string; typeOnly: boolean; line: number };

const cache = new Map<string, Import[]>();

/** Everything that a file imports: import and export … from, import(), types by import(), and new URL(…, import.meta.url). */
export function importsOf(at: string, text: string): Import[] {
  const key = `${at}\n${text}`;
  const known = cache.get(key);
  if (known) return known;
  const { program, errors } = parseSync(at, text);
  if (errors[0]) throw new Error(`${at} cannot be parsed: ${errors[0].message}`);
  const found: Import[] = [];
  const add = (source: { type: string; value?: unknown; start: number }, typeOnly: boolean) => {
    if (typeof source.value === 'string')
      found.push({ specifier: source.value.replace(/\?.*$/, ''), typeOnly, line: text.slice(0, source.start).split('\n').length });
  };
  new Visitor({
    ImportDeclaration(node) {
      add(node.source, node.importKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source, node.exportKind === 'type');
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source, node.exportKind === 'type');
    },
    ImportExpression(node) {
      add(node.source, false);
    },
    TSImportType(node) {
      add(node.source, true);
    },
    NewExpression(node) {
      const [url, base] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL' || url?.type !== 'Literal') return;
      if (base?.type === 'MemberExpression' && base.object.type === 'MetaProperty' && /^\.{1,2}\/.*\.tsx?$/.test(String(url.value)))
        add(url, false);
    },
  }).visit(program);
  cache.set(key, found);
  return found;
}

/** The file that a relative import of `from` names, or undefined when there is none. Our imports carry their extension. */
export function resolveRelative(tree: Tree, from: string, specifier: string): string | undefined {
  const at = path.posix.join(path.posix.dirname(from), specifier);
  return tree.has(at) ? at : undefined;
}
