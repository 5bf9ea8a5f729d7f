import type { ProgramNode, Test } from '../../program/index.ts';
import type { Context, Finder } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import type { SampleProfile } from '../profile.ts';

/** Fields, values and kinds of events that a sample never has. */
export const findInSample =
  (profile: SampleProfile): Finder =>
  (context) => {
    if (profile.leads === 0) return [];
    const sample: Sample = { profile, there: new Map() };
    return context.program.nodes.flatMap((node) => ofNode(node, sample, context));
  };

/** `there`: the values that fields have, as they are compared (SPEC X1). */
type Sample = { profile: SampleProfile; there: Map<string, ReadonlySet<string>> };

function ofNode(node: ProgramNode, sample: Sample, context: Context): Finding[] {
  const read: Read = { fields: new Map(), events: new Set() };
  readBy(node, read, context);
  const fields = [...read.fields].flatMap(([field, values]) => ofField(node.id, field, values, sample, context));
  const { events } = sample.profile;
  const absent = events ? [...read.events].filter((event) => !own(events, event)) : [];
  return [...fields, ...absent.map((event) => finding(node.id, 'eventNeverInSample', { event }))];
}

function ofField(node: string, field: string, values: ReadonlySet<string>, { profile, there }: Sample, context: Context): Finding[] {
  const known = own(profile.fields, field);
  if (!known?.filled) return [finding(node, 'fieldNeverInSample', { field })];
  if (!known.values) return [];
  const compared = (value: string): string => (context.isCaseSensitive(field) ? value.trim() : value.trim().toLowerCase());
  const present = there.get(field) ?? new Set(known.values.map(compared));
  there.set(field, present);
  const absent = [...values].filter((value) => !present.has(value));
  return absent.length > 0 ? [finding(node, 'valueNeverInSample', { field, values: absent })] : [];
}

/** What a node reads of a lead: fields, each with the texts that it is compared with, and kinds of events. */
type Read = { fields: Map<string, Set<string>>; events: Set<string> };

function readBy(node: ProgramNode, read: Read, context: Context): void {
  if (node.kind === 'segment') readByTest(node.when, read, context);
  if (node.kind === 'activity') for (const event of node.events) read.events.add(event);
  if (node.kind === 'decay' && node.anchor.kind === 'date') readField(read, node.anchor.field, []);
  if (node.kind !== 'criterion') return;
  if (node.when) readByTest(node.when, read, context);
  if (node.award.kind === 'ranges') readField(read, node.award.field, []);
  if (node.award.kind === 'values')
    readField(
      read,
      node.award.field,
      node.award.steps.flatMap(({ values }) => values),
    );
}

function readByTest(test: Test, read: Read, context: Context): void {
  switch (test.kind) {
    case 'all':
    case 'any':
    case 'none':
    case 'atLeast':
      for (const each of test.of) readByTest(each, read, context);
      break;
    case 'equals':
      readField(read, test.field, typeof test.value === 'string' ? [test.value] : []);
      break;
    case 'oneOf':
    case 'includes':
      readField(read, test.field, test.values);
      break;
    case 'range':
      if (test.operand.kind === 'field') readField(read, test.operand.field, []);
      else for (const event of context.measure(test.operand.measure)?.events ?? []) read.events.add(event);
      break;
    default:
      readField(read, test.field, []);
  }
}

function readField({ fields }: Read, field: string, values: readonly string[]): void {
  const known = fields.get(field) ?? new Set();
  fields.set(field, known);
  for (const value of values) known.add(value);
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
