import { type Band, type Change, ConditionGroup, Label, type Node } from '@umbral/model';
import { labelText } from '../language/label.ts';
import { groupText, type Words } from './conditions.ts';

type Changed = Extract<Change, { kind: 'nodeChanged' }>;

const bandText = ({ t, formats }: Words, { label, from }: Band): string => {
  const band = labelText(t, label);
  return from === null ? band : t('change.bandFrom', { band, from: formats.number(from) });
};

/** A value of a node's data in a few words; null where only its own form can show it. */
function valueText(words: Words, field: string, value: unknown): string | null {
  const { t, formats } = words;
  if (value === null || value === undefined) return t('change.nothing');
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'boolean') return t(value ? 'change.yes' : 'change.no');
  if (field === 'combine') return t(`combine.${String(value)}`);
  if (field === 'bands')
    return formats.list(
      (value as Band[]).map((band) => bandText(words, band)),
      'conjunction',
    );
  if (field === 'title') return labelText(t, Label.parse(value));
  return field === 'condition' ? groupText(words, ConditionGroup.parse(value)) : null;
}

function changedText(words: Words, name: string, change: Changed): string {
  const field = words.t([`data.${change.field}`, 'data.other']);
  const before = valueText(words, change.field, change.before);
  const after = valueText(words, change.field, change.after);
  // Long values are cut short: two that look the same would say that nothing changed.
  if (before === null || after === null || before === after) return words.t('change.nodeChanged', { name, field });
  return words.t('change.valueChanged', {
    name,
    field,
    before: before || words.t('change.nothing'),
    after: after || words.t('change.nothing'),
  });
}

/** A change between two documents in a sentence; `title` names nodes. */
export function changeText(words: Words, title: (node: Node) => string, change: Change): string {
  const { t } = words;
  if ('edge' in change) return t(`change.${change.kind}`);
  if ('definition' in change) return t(`change.${change.kind}`, { name: labelText(t, change.definition.label) });
  const name = title(change.node);
  return change.kind === 'nodeChanged' ? changedText(words, name, change) : t(`change.${change.kind}`, { name });
}
