import type { Node } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { nodeTitles } from '../../words/titles.ts';
import { useDraft } from './studio.ts';

/** A function that gives any node of the draft its title: the person's own, or what the node holds in plain words. */
export function useNodeTitle(): (node: Node) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const fields = useDraft((state) => state.document.fields);
  const events = useDraft((state) => state.document.events);
  return useMemo(() => nodeTitles(t, formats, { fields, events }), [t, formats, fields, events]);
}
