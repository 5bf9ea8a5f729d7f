import type { Label } from '@umbral/model';

/** "band.salesReady" → "sales ready" */
const spoken = (code: string): string =>
  (code.split('.').at(-1) ?? code)
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a label says: a person's own text as written; of what the app would translate, the name that its code is. */
export const labelText = (label: Label): string => ('code' in label ? capital(spoken(label.code)) : label.text);
