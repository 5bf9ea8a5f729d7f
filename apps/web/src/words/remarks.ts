import type { Diagnostic, Finding } from '@umbral/compiler';
import { type Document, eventsOf, fieldsOf, type Node } from '@umbral/model';
import type { TFunction } from 'i18next';
import type { Formats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';

/** Something to say about a document: an error, a warning, or what the linter found. */
export type Remark = Diagnostic | Finding;

/** Parameters that are nodes, which go by their titles. */
const NODES = new Set(['segment', 'other', 'by', 'group', 'score', 'input', 'node']);

/** A function that puts a remark in a sentence, with fields, events, bands and nodes by their names; `title` names nodes. */
export function remarkTexts(
  t: TFunction,
  { number, list }: Formats,
  document: Document,
  title: (node: Node) => string,
): (remark: Remark) => string {
  const labelOf = (name: string, key: string) => {
    if (name === 'field') return fieldsOf(document).get(key)?.label;
    if (name === 'event') return eventsOf(document).get(key)?.label;
    const bands = document.nodes.flatMap((node) => (node.kind === 'bands' ? node.data.bands : []));
    if (name === 'grade')
      return document.nodes.flatMap((node) => (node.kind === 'matrix' ? node.data.grades : [])).find(({ id }) => id === key)?.label;
    return name === 'band' ? bands.find(({ id }) => id === key)?.label : undefined;
  };
  const written = (name: string, value: unknown): unknown => {
    if (typeof value === 'number') return number(value);
    if (name === 'field' && value === null) return t('data.events');
    // Steps are counted from 1, as people do.
    if (Array.isArray(value)) return list(value.map((each) => (name === 'steps' ? number(Number(each) + 1) : String(each))));
    const node = NODES.has(name) ? document.nodes.find(({ id }) => id === value) : undefined;
    if (node) return title(node);
    const label = typeof value === 'string' ? labelOf(name, value) : undefined;
    return label ? labelText(t, label) : value;
  };
  return ({ code, params }) => {
    const isUnchosen = ('field' in params && params.field === '') || ('property' in params && params.property === '');
    const variant = 'reason' in params ? `_${params.reason}` : isUnchosen ? '_unchosen' : '';
    const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(name, value)]));
    return String(t([`diagnostic.${code}${variant}`, `finding.${code}${variant}`], words));
  };
}
