import type { Program } from '../../program/index.ts';
import type { ReadingNote } from './language.ts';
import { paragraphs, table } from './markdown.ts';
import type { Writer } from './writer.ts';

/** Which notes a reader needs. */
const NEEDED: Record<ReadingNote, (program: Program) => boolean> = {
  missing: () => true,
  text: (program) => allInputs(program).some(({ type }) => type === 'text' || type === 'list'),
  days: () => true,
  until: (program) => program.nodes.some((node) => 'active' in node && node.active !== null),
  thresholds: (program) => program.nodes.some(({ kind }) => kind === 'bands' || kind === 'matrix'),
  rounding: (program) => program.nodes.some(({ kind }) => kind === 'score'),
};

const allInputs = ({ attributes, events }: Program) => [...attributes, ...events.flatMap((event) => event.properties)];

/** What is the same in every scoring model, and must be known to read one. */
export function readingSection({ program, language: { reading } }: Writer): string {
  const notes = (Object.keys(NEEDED) as ReadingNote[]).filter((note) => NEEDED[note](program));
  return paragraphs([`## ${reading.title}`, notes.map((note) => `- ${reading[note]}`).join('\n')]);
}

/** The data that the scoring model needs. */
export function dataSection({ program, language: { reads }, names }: Writer): string {
  const fields = program.attributes.map((input) => names.field(input.key));
  const events = program.events.map((event) => names.event(event.key));
  return paragraphs([`## ${reads.title}`, `- ${reads.fields(fields)}\n- ${reads.events(events)}`]);
}

/** Where it is signed. */
export function approvalSection({ language: { approval } }: Writer): string {
  return paragraphs([`## ${approval.title}`, approval.text, table(approval.fields, [approval.fields.map(() => '&nbsp;')])]);
}
