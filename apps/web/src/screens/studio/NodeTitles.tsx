import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { nodeTitles } from '../../words/titles.ts';
import { useDraft } from './studio.ts';
import { TitleContext } from './words.ts';

/** Gives everything in an open studio one function for titles, so that each is put into words once, wherever it is shown. */
export function NodeTitles({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const fields = useDraft((state) => state.document.fields);
  const events = useDraft((state) => state.document.events);
  const titleOf = useMemo(() => nodeTitles(t, formats, { fields, events }), [t, formats, fields, events]);
  return <TitleContext value={titleOf}>{children}</TitleContext>;
}
