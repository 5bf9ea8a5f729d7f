import { Text } from '@mantine/core';
import type { FieldType } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { Columns } from './Columns.tsx';
import look from './Profile.module.css';
import type { Values } from './profile.ts';
import { Shares } from './Shares.tsx';

const MOST_SHOWN = 6;

/** How values of a field or property are spread: a histogram of numbers and dates, the most frequent ones of others. */
export function ValuesView({ values, type }: { values: Values; type: FieldType }) {
  const { t } = useTranslation();
  if (values.filled === 0)
    return (
      <Text size="xs" c="dimmed">
        {t('profile.neverFilled')}
      </Text>
    );
  if (values.spread) return <SpreadView spread={values.spread} isDate={type === 'date'} />;
  const shown = values.values.slice(0, MOST_SHOWN);
  if (shown.length === 0 || (values.distinct > MOST_SHOWN && shown.every(({ count }) => count === 1)))
    return (
      <Text size="xs" c="dimmed">
        {t('profile.allDifferent')}
      </Text>
    );
  const nameOf = (value: string) => (type === 'boolean' && (value === 'true' || value === 'false') ? t(`profile.${value}`) : value);
  return <Shares shares={shown.map(({ value, count }) => ({ name: nameOf(value), count }))} of={values.filled} />;
}

function SpreadView({ spread, isDate }: { spread: NonNullable<Values['spread']>; isDate: boolean }) {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const shown = (value: number) => (isDate ? date(value) : number(value));
  const { least, most, mean, quartiles, histogram } = spread;
  const [first, median, third] = quartiles.map(shown);
  if (least === most) return <Text size="xs">{t('profile.always', { value: shown(least) })}</Text>;
  const columns = histogram.counts.map((value, place) => ({
    name: t('profile.between', {
      from: shown(histogram.from + place * histogram.width),
      to: shown(histogram.from + (place + 1) * histogram.width),
      place,
    }),
    value,
  }));
  const words = t('profile.quartiles', { first, median, third });
  return (
    <>
      <Columns
        columns={columns}
        from={shown(least)}
        to={shown(most)}
        label={t('profile.spread', { least: shown(least), most: shown(most), words })}
      />
      <div className={look.figures}>
        <span>{words}</span>
        {!isDate && <span>{t('profile.mean', { mean: number(mean) })}</span>}
      </div>
    </>
  );
}
