import type { FieldType } from '@umbral/model';
import type { AttributeValue } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';

/** A moment in UTC, as it is stored: with its time, where it has one. */
function momentText(language: string, moment: number): string {
  const hasTime = moment % 86_400_000 !== 0;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...(hasTime && { timeStyle: 'medium' }), timeZone: 'UTC' }).format(
    moment,
  );
}

/** A function that writes what a cell was read as. */
export function useReadingText(): (type: FieldType, value: AttributeValue) => string {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  return (type, value) => {
    if (value === null) return t('import.notRead');
    if (typeof value === 'boolean') return t(value ? 'import.yes' : 'import.no');
    if (Array.isArray(value)) return value.map((item) => `“${item}”`).join(', ');
    if (typeof value === 'number') return type === 'date' ? momentText(i18n.language, value) : number(value, 10);
    return value;
  };
}
