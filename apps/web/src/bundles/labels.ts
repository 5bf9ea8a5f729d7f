import type { Label } from '@umbral/model';
import type { LabelTexts } from '../language/language.ts';

/** What a label says: a code in the language of the texts, a person's own text as written. */
export function labelIn(texts: LabelTexts, label: Label): string {
  if (!('code' in label)) return label.text;
  const found = label.code.split('.').reduce<LabelTexts | string | undefined>((at, part) => {
    return typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined;
  }, texts);
  return typeof found === 'string' ? found : label.code;
}
