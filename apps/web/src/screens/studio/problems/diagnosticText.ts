import type { Diagnostic } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';

/** A function that puts a finding in a sentence. */
export function useDiagnosticText(): (diagnostic: Diagnostic) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return ({ code, params }) => {
    const written = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? number(value) : value]),
    );
    const reason = 'reason' in params ? `_${params.reason}` : '';
    return String(t(`diagnostic.${code}${reason}`, written));
  };
}
