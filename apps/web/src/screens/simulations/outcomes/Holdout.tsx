import { Text } from '@mantine/core';
import type { Holdout as Held } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { leadsOf, type Outcomes } from './outcomes.ts';
import { Section } from './Section.tsx';
import { areaText } from './words.ts';

/** How the score did on the newest leads, in two sentences. */
export function Holdout({ holdout, by }: { holdout: Held; by: NonNullable<Outcomes['splitBy']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, percent } = formats;
  const { older, newest, whole, newestArea, few } = holdout;
  const count = leadsOf(newest);
  return (
    <Section title={t('outcomes.newest')} help={t(`outcomes.splitBy.${by}`, { count, leads: number(count) })}>
      {whole && newestArea && (
        <Text size="sm" data-newest-area={newestArea.auc}>
          {newestArea.low === null || newestArea.high === null
            ? t('outcomes.newestArea', { newest: areaText(formats, newestArea.auc), whole: areaText(formats, whole.auc) })
            : t('outcomes.newestAreaWithin', {
                newest: areaText(formats, newestArea.auc),
                low: areaText(formats, newestArea.low),
                high: areaText(formats, newestArea.high),
                whole: areaText(formats, whole.auc),
              })}
        </Text>
      )}
      {older.rate !== null && newest.rate !== null && (
        <Text size="sm">{t('outcomes.newestRate', { newest: percent(newest.rate), older: percent(older.rate) })}</Text>
      )}
      {few && (
        <Text size="sm" c="dimmed">
          {t('outcomes.newestFew')}
        </Text>
      )}
    </Section>
  );
}
