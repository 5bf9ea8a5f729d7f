import { useTranslation } from 'react-i18next';

export type Formats = {
  /** 1,234.5 or 1234,5; at most `decimals` (2 unless told). */
  number: (value: number, decimals?: number) => string;
  /** The same with its sign: +12.5, −3, 0. */
  signed: (value: number, decimals?: number) => string;
  percent: (share: number) => string;
  date: (moment: number) => string;
  dateTime: (moment: number) => string;
  list: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  decimalSeparator: string;
  thousandSeparator: string;
};

/** Making a format costs more than a hundred uses of it, and a picture writes hundreds of numbers. */
function numberFormats(language: string, options: Intl.NumberFormatOptions): (decimals: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals) => {
    const format = made.get(decimals) ?? new Intl.NumberFormat(language, { ...options, maximumFractionDigits: decimals });
    made.set(decimals, format);
    return format;
  };
}

function formatsOf(language: string): Formats {
  const plain = numberFormats(language, {});
  const signed = numberFormats(language, { signDisplay: 'exceptZero' });
  const percent = numberFormats(language, { style: 'percent' });
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12_345.6);
  const separator = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    number: (value, decimals = 2) => plain(decimals).format(value),
    signed: (value, decimals = 2) => signed(decimals).format(value),
    percent: (share) => percent(1).format(share),
    date: (moment) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment),
    dateTime: (moment) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment),
    list: (items, type = 'disjunction') => new Intl.ListFormat(language, { type }).format(items),
    decimalSeparator: separator('decimal'),
    thousandSeparator: separator('group'),
  };
}

const known = new Map<string, Formats>();

/** The same for a language that is named. */
export function formatsIn(language: string): Formats {
  const formats = known.get(language) ?? formatsOf(language);
  known.set(language, formats);
  return formats;
}

/** Numbers, dates and lists as the chosen language writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsIn(i18n.language);
}
