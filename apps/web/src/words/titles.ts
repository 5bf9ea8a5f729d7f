import type { DecayCurve, Node } from '@umbral/model';
import type { TFunction } from 'i18next';
import type { Formats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';
import { type Definitions, groupText, selectionText, type Words, wordsFor } from './conditions.ts';

/** How points lose worth, in plain words. */
export const curveText = (t: TFunction, formats: Formats, { kind, days }: DecayCurve): string =>
  t(`words.decay.${kind}`, { count: days, days: formats.number(days) });

/** What a node holds, in plain words. */
function plainTitle(words: Words, node: Node): string {
  const { t, formats } = words;
  switch (node.kind) {
    case 'criterion': {
      const { condition, ladder } = node.data;
      const field = ladder ? words.fields.get(ladder.field) : undefined;
      return groupText(words, condition) || (field ? labelText(t, field.label) : t('words.noCondition'));
    }
    case 'segment':
      return groupText(words, node.data.condition) || t('words.noCondition');
    case 'activity':
      return selectionText(words, node.data.events, node.data.withinDays);
    case 'decay':
      return curveText(t, formats, node.data.curve);
    case 'note':
      return node.data.text;
    default:
      return t(`node.${node.kind}.name`);
  }
}

const titleOf = (words: Words, node: Node): string =>
  node.kind !== 'note' && node.data.title ? labelText(words.t, node.data.title) : plainTitle(words, node);

/** A function that gives any node its title: the person's own, or what the node holds in plain words. */
export function nodeTitles(t: TFunction, formats: Formats, definitions: Definitions): (node: Node) => string {
  const words = wordsFor(t, formats, definitions);
  // A node that did not change is the same object: its title is put into words once, not at every edit of another.
  const known = new WeakMap<Node, string>();
  return (node: Node) => {
    const title = known.get(node) ?? titleOf(words, node);
    known.set(node, title);
    return title;
  };
}
