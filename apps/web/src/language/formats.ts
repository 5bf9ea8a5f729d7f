import { useMemo } from 'react';
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

function formatsOf(language: string): Formats {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12_345.6);
  const separator = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    number: (value, decimals = 2) => new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value),
    signed: (value, decimals = 2) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: decimals, signDisplay: 'exceptZero' }).format(value),
    percent: (share) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    date: (moment) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment),
    dateTime: (moment) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment),
    list: (items, type = 'disjunction') => new Intl.ListFormat(language, { type }).format(items),
    decimalSeparator: separator('decimal'),
    thousandSeparator: separator('group'),
  };
}

/** Numbers, dates and lists as the chosen language writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(i18n.language), [i18n.language]);
}
