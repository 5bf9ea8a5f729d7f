import type { Diagnostic } from '@umbral/compiler';
import { eventsOf, fieldsOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { useDraft } from '../studio.ts';

/** A function that puts a finding in a sentence, with fields, events and bands by their names. */
export function useDiagnosticText(): (diagnostic: Diagnostic) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  const document = useDraft((state) => state.document);
  const labelOf = (name: string, key: string) => {
    if (name === 'field') return fieldsOf(document).get(key)?.label;
    if (name === 'event') return eventsOf(document).get(key)?.label;
    const bands = document.nodes.flatMap((node) => (node.kind === 'bands' ? node.data.bands : []));
    return name === 'band' ? bands.find(({ id }) => id === key)?.label : undefined;
  };
  const written = (name: string, value: unknown): unknown => {
    if (typeof value === 'number') return number(value);
    const label = typeof value === 'string' ? labelOf(name, value) : undefined;
    return label ? labelText(t, label) : value;
  };
  return ({ code, params }) => {
    const reason = 'reason' in params ? `_${params.reason}` : '';
    return String(
      t(`diagnostic.${code}${reason}`, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(name, value)]))),
    );
  };
}
