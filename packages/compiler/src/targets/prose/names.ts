import type { Program, ProgramNode } from '../../program/index.ts';
import type { Language, NamedKind } from './language.ts';
import { escaped } from './markdown.ts';

/**
 * What people call things; the Program has only ids and keys. Where there is no name (null or blank), the description finds one.
 * `text`: how a person wrote a text that is compared ("C-level" for "c-level").
 */
export type ProseNames = {
  model: () => string | null;
  title: (node: string) => string | null;
  field: (key: string) => string | null;
  event: (key: string) => string | null;
  property: (key: string) => string | null;
  band: (node: string, band: string) => string | null;
  grade: (node: string, grade: string) => string | null;
  text: (compared: string) => string | null;
};

/** The names as they stand in sentences: escaped, titles in bold, labels in italics, texts in quotes; never blank. */
export type WrittenNames = { [K in keyof ProseNames]: (...args: Parameters<ProseNames[K]>) => string } & {
  /** The title of a node without markup; null if it has none of its own. */
  own: (node: string) => string | null;
  /** The title that a node goes by, without markup. */
  plain: (node: string) => string;
};

const NAMED: Record<NamedKind, true> = { score: true, group: true, segment: true, matrix: true };
const isNamed = (kind: ProgramNode['kind']): kind is NamedKind => Object.hasOwn(NAMED, kind);

function cleaned(name: string | null): string | null {
  const text = escaped(name ?? '');
  return text === '' ? null : text;
}

/** "Group", or "Group 2" where several nodes of a kind have no title. */
function numbered(program: Program, names: ProseNames, language: Language): Map<string, string> {
  const nameless = program.nodes.filter((node) => cleaned(names.title(node.id)) === null);
  return new Map(
    nameless.flatMap((node) => {
      if (!isNamed(node.kind)) return [];
      const alike = nameless.filter((other) => other.kind === node.kind);
      const name = language.untitled[node.kind];
      return [[node.id, alike.length === 1 ? name : `${name} ${language.number(alike.indexOf(node) + 1)}`]];
    }),
  );
}

export function writtenNames(program: Program, names: ProseNames, language: Language): WrittenNames {
  const untitled = numbered(program, names, language);
  const label = (name: string | null): string => `*${cleaned(name) ?? language.unnamed}*`;
  const own = (node: string): string | null => cleaned(names.title(node));
  const plain = (node: string): string => own(node) ?? untitled.get(node) ?? language.unnamed;
  return {
    model: () => cleaned(names.model()) ?? language.untitled.model,
    title: (node) => `**${plain(node)}**`,
    own,
    plain,
    field: (key) => label(names.field(key)),
    event: (key) => label(names.event(key)),
    property: (key) => label(names.property(key)),
    band: (node, band) => cleaned(names.band(node, band)) ?? language.unnamed,
    grade: (node, grade) => cleaned(names.grade(node, grade)) ?? language.unnamed,
    text: (compared) => language.quoted(escaped(names.text(compared) ?? compared)),
  };
}
