import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { type Remark, remarkTexts } from '../../../words/remarks.ts';
import { useDraft } from '../studio.ts';
import { useNodeTitle } from '../words.ts';

/** A function that puts a remark about the draft in a sentence. */
export function useRemarkText(): (remark: Remark) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const document = useDraft((state) => state.document);
  return remarkTexts(t, formats, document, useNodeTitle());
}
