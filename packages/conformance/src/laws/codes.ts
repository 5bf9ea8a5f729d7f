import { parseSync, type TSType, Visitor } from 'oxc-parser';
import type { Tree } from './tree.ts';

/** The codes that a type allows: its literals, the literals of its member `code`, or else the names of its members. */
function codesOf(type: TSType): string[] {
  if (type.type === 'TSUnionType') return type.types.flatMap(codesOf);
  if (type.type === 'TSLiteralType') return type.literal.type === 'Literal' ? [String(type.literal.value)] : [];
  if (type.type !== 'TSTypeLiteral') return [];
  const members = type.members.flatMap((member) =>
    member.type === 'TSPropertySignature' && member.key.type === 'Identifier'
      ? [{ name: member.key.name, type: member.typeAnnotation }]
      : [],
  );
  const code = members.find(({ name }) => name === 'code')?.type?.typeAnnotation;
  return code ? codesOf(code) : members.map(({ name }) => name);
}

/** The codes of a type in a file, for types that leave nothing behind at run time. */
export function codesOfType(tree: Tree, at: string, name: string): string[] {
  const text = tree.get(at);
  const found: string[] = [];
  const visitor = new Visitor({
    TSTypeAliasDeclaration({ id, typeAnnotation }) {
      if (id.name === name) found.push(...codesOf(typeAnnotation));
    },
  });
  if (text !== undefined) visitor.visit(parseSync(at, text).program);
  if (!found.length) throw new Error(`${at} has no codes in a type ${name}; tell packages/conformance/src/laws/families.ts where they are`);
  return found;
}

/** Every `{ code: '…' }` inside a value: the labels of a catalogue, a template or a node's defaults. */
export function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'code' in value && typeof value.code === 'string' ? [value.code] : [];
  return [...own, ...Object.values(value).flatMap(codesIn)];
}
