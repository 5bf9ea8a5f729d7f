import type { Document } from '@umbral/model';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../../language/formats.ts';
import { type Words, wordsFor } from '../../../words/conditions.ts';
import { useDraft } from '../studio.ts';

type Made = { t: TFunction; events: Document['events']; words: Words };
/** Hundreds of cards say what they say with the same words. */
const made = new WeakMap<Document['fields'], Made>();

function wordsOf(t: TFunction, formats: Formats, fields: Document['fields'], events: Document['events']): Words {
  const known = made.get(fields);
  if (known && known.t === t && known.events === events) return known.words;
  const words = wordsFor(t, formats, { fields, events });
  made.set(fields, { t, events, words });
  return words;
}

/** What it takes to put something about the draft into words. */
export function useWords(): Words {
  const { t } = useTranslation();
  const formats = useFormats();
  const fields = useDraft((state) => state.document.fields);
  const events = useDraft((state) => state.document.events);
  return wordsOf(t, formats, fields, events);
}
