import { type Band, type Change, ConditionGroup, type DecayCurve, Label, type Node } from '@umbral/model';
import { labelText } from '../language/label.ts';
import { groupText, selectionText, type Words } from './conditions.ts';
import { curveText } from './titles.ts';

type Changed = Extract<Change, { kind: 'nodeChanged' }>;

const bandText = ({ t, formats }: Words, { label, from }: Band): string => {
  const band = labelText(t, label);
  return from === null ? band : t('change.bandFrom', { band, from: formats.number(from) });
};

const bandsText = (words: Words, bands: readonly Band[]): string =>
  words.formats.list(
    bands.map((band) => bandText(words, band)),
    'conjunction',
  );

/** As much of a long text as says which one it is. */
const LONGEST = 80;
const beginning = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** Values that are neither numbers nor yes or no, by the field that holds them. */
const WRITTEN = new Map<string, (words: Words, value: unknown) => string>([
  ['activeFrom', ({ formats }, value) => formats.date(Number(value))],
  ['activeUntil', ({ formats }, value) => formats.date(Number(value))],
  ['bands', (words, value) => bandsText(words, value as Band[])],
  ['combine', ({ t }, value) => t(`combine.${String(value)}`)],
  ['condition', (words, value) => groupText(words, ConditionGroup.parse(value))],
  ['curve', ({ t, formats }, value) => curveText(t, formats, value as DecayCurve)],
  ['events', (words, value) => selectionText(words, value as string[], null)],
  ['key', (_, value) => String(value)],
  ['text', (_, value) => beginning(String(value))],
  ['title', ({ t }, value) => labelText(t, Label.parse(value))],
]);

/** A value of a node's data in a few words; null where only its own form can show it. */
export function valueText(words: Words, field: string, value: unknown): string | null {
  const { t, formats } = words;
  if (value === null || value === undefined) return t('change.nothing');
  const written = WRITTEN.get(field);
  if (written) return written(words, value);
  if (typeof value === 'number') return formats.number(value);
  return typeof value === 'boolean' ? t(value ? 'change.yes' : 'change.no') : null;
}

/** What a field of a node was and is, in a few words each; null where they say too little. */
function valuesOf(words: Words, change: Changed): { before: string; after: string } | null {
  const before = valueText(words, change.field, change.before);
  const after = valueText(words, change.field, change.after);
  // Long values are cut short: two that look the same would say that nothing changed.
  if (before === null || after === null || before === after) return null;
  return { before: before || words.t('change.nothing'), after: after || words.t('change.nothing') };
}

/** A change in words; `values`: what was there and what is, where that is said in a few words and is not part of `text`. */
export type ChangeWords = { text: string; values: { before: string; after: string } | null };

/** How nodes are called: by themselves, and by the ids that edges have; of an id that is not known, null. */
export type NodeNames = { title: (node: Node) => string; titleOfId: (id: string) => string | null };

/** How the nodes of a document are called, and of the changes to it those that it no longer has. */
export function nodeNames(title: NodeNames['title'], nodes: readonly Node[], changes: readonly Change[]): NodeNames {
  const gone = changes.flatMap((change) => (change.kind === 'nodeRemoved' ? [change.node] : []));
  const known = new Map([...gone, ...nodes].map((node) => [node.id, node]));
  const titleOfId = (id: string) => {
    const node = known.get(id);
    return node ? title(node) : null;
  };
  return { title, titleOfId };
}

/** What is different in a node's field, where the node has been named already. */
export function fieldWords(words: Words, change: Changed): ChangeWords {
  return { text: words.t([`data.${change.field}`, 'data.other']), values: valuesOf(words, change) };
}

/** A change between two documents in words. */
export function changeWords(words: Words, { title, titleOfId }: NodeNames, change: Change): ChangeWords {
  const { t } = words;
  if ('edge' in change) {
    const [from, to] = [titleOfId(change.edge.source), titleOfId(change.edge.target)];
    const named = from !== null && to !== null;
    return { text: named ? t(`change.${change.kind}Between`, { from, to }) : t(`change.${change.kind}`), values: null };
  }
  if ('definition' in change) return { text: t(`change.${change.kind}`, { name: labelText(t, change.definition.label) }), values: null };
  const name = title(change.node);
  if (change.kind !== 'nodeChanged') return { text: t(`change.${change.kind}`, { name }), values: null };
  const { text: field, values } = fieldWords(words, change);
  return { text: t('change.nodeChanged', { name, field }), values };
}
