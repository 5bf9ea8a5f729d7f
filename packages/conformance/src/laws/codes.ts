import { parseSync, type TSType, Visitor } from 'oxc-parser';
import type { Tree } from './tree.ts';

type Member = { name: string; type: TSType | undefined };

/** The members of an object type, also of one that is joined from several (`{ … } & { … }`). */
function membersOf(type: TSType | undefined): Member[] {
  if (type?.type === 'TSIntersectionType') return type.types.flatMap(membersOf);
  if (type?.type !== 'TSTypeLiteral') return [];
  return type.members.flatMap((member) => {
    if (member.type !== 'TSPropertySignature') return [];
    const name = member.key.type === 'Identifier' ? member.key.name : member.key.type === 'Literal' ? String(member.key.value) : null;
    return name === null ? [] : [{ name, type: member.typeAnnotation?.typeAnnotation }];
  });
}

const literalsOf = (type: TSType | undefined): string[] => {
  if (type?.type === 'TSUnionType') return type.types.flatMap(literalsOf);
  return type?.type === 'TSLiteralType' && type.literal.type === 'Literal' ? [String(type.literal.value)] : [];
};

/**
 * The codes that a type allows: its literals, the literals of its member `code` or `kind`, or else the names of its members.
 * A member with a `reason` has a text for each (`portMismatch_types`).
 */
function codesOf(type: TSType): string[] {
  if (type.type === 'TSUnionType') return type.types.flatMap(codesOf);
  if (type.type === 'TSLiteralType') return literalsOf(type);
  const members = membersOf(type);
  const code = members.find(({ name }) => name === 'code' || name === 'kind');
  if (code) return literalsOf(code.type);
  return members.flatMap(({ name, type: inner }) => {
    const reason = membersOf(inner).find((member) => member.name === 'reason');
    return reason ? literalsOf(reason.type).map((each) => `${name}_${each}`) : [name];
  });
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
