import type { Diagnostic, Finding } from '@umbral/compiler';
import { type Document, eventsOf, fieldsOf } from '@umbral/model';
import { shownNumber } from '../terminal.ts';
import { DIAGNOSTICS } from './diagnostics.ts';
import { FINDINGS } from './findings.ts';
import { labelText } from './labels.ts';
import { namesOf } from './titles.ts';

export type Remark = Diagnostic | Finding;

/** Parameters that are nodes, which go by their titles. */
const NODES = new Set(['segment', 'other', 'by', 'group', 'score', 'input', 'node', 'source', 'target']);

const TEXTS: Record<string, string> = { ...DIAGNOSTICS, ...FINDINGS };

/** The text of a code: of a variant of it ("weightLost_zero"), where what the remark tells chooses one. */
function textOf({ code, params }: Remark): string {
  const isUnchosen = ('field' in params && params.field === '') || ('property' in params && params.property === '');
  const variant = 'reason' in params ? `_${params.reason}` : isUnchosen ? '_unchosen' : '';
  return TEXTS[`${code}${variant}`] ?? TEXTS[code] ?? code;
}

/** What puts a remark about a document into a sentence, with fields, events, bands and nodes by their names. */
export function remarkWords(document: Document): (remark: Remark) => string {
  const names = namesOf(document);
  const [fields, events] = [fieldsOf(document), eventsOf(document)];
  const labels = new Map(
    document.nodes
      .flatMap(({ kind, data }) => (kind === 'bands' ? data.bands : kind === 'matrix' ? data.grades : []))
      .map((each) => [each.id, each.label]),
  );
  const named = (name: string, value: unknown): string => {
    if (typeof value === 'number') return shownNumber(value);
    // Steps are counted from 1, as people do.
    if (Array.isArray(value)) return value.map((each) => (name === 'steps' ? String(Number(each) + 1) : `“${each}”`)).join(', ');
    if (value === null) return name === 'field' ? 'events' : 'nothing';
    const text = String(value);
    if (NODES.has(name)) return names.node(text);
    const label = name === 'field' ? fields.get(text)?.label : name === 'event' ? events.get(text)?.label : labels.get(text);
    return label ? labelText(label) : text;
  };
  return (remark) => {
    const values = new Map<string, unknown>(Object.entries(remark.params));
    return textOf(remark).replace(/\{(\w+)\}/g, (_, name: string) => named(name, values.get(name)));
  };
}
