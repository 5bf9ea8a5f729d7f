import type { Input, Measure, Program, ProgramNode, ProgramNodeKind } from '../../program/index.ts';
import type { Language } from './language.ts';
import type { WrittenNames } from './names.ts';

export type NodeOfKind<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;

/** What every part of a description is written with. */
export type Writer = { program: Program; language: Language; names: WrittenNames };

export function nodeOf(writer: Writer, id: string): ProgramNode {
  const node = writer.program.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`The Program has no node ${id}`);
  return node;
}

export function measureOf(writer: Writer, id: string): Measure {
  const measure = writer.program.measures.find((each) => each.id === id);
  if (!measure) throw new Error(`The Program has no measure ${id}`);
  return measure;
}

/** What the fields of a test are: those of a lead, or of its events. */
export type Scope = { name: (key: string) => string; type: (key: string) => Input['type'] | undefined };

export const leadScope = ({ program, names }: Writer): Scope => ({
  name: names.field,
  type: (key) => program.attributes.find((input) => input.key === key)?.type,
});

export const eventScope = ({ program, names }: Writer, events: readonly string[]): Scope => ({
  name: names.property,
  type: (key) =>
    program.events
      .filter((event) => events.includes(event.key))
      .flatMap((event) => event.properties)
      .find((input) => input.key === key)?.type,
});
