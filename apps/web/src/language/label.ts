import type { Label } from '@umbral/model';
import type { TFunction } from 'i18next';

/** What a label says: a code in the app's language, a person's own text as written. */
export function labelText(t: TFunction, label: Label): string {
  return 'code' in label ? t(`label.${label.code}`) : label.text;
}
