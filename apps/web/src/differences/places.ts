import type { Label } from '@umbral/model';
import type { TFunction } from 'i18next';
import { labelText } from '../language/label.ts';

/** A band or a grade. */
export type Named = { id: string; label: Label };
/** Where a lead is: the id of a band or grade, `disqualified`, or null outside the audience. */
export type Place = string | null;

/** What a place is called, of those that are known. */
export function placeText(t: TFunction, known: readonly Named[], id: Place): string {
  if (id === null) return t('behaviour.notScored');
  if (id === 'disqualified') return t('behaviour.disqualified');
  const label = known.find((each) => each.id === id)?.label;
  return label ? labelText(t, label) : id;
}
