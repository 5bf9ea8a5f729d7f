import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import look from './Outcomes.module.css';
import { leadsOf, type Outcomes } from './outcomes.ts';
import { areaText, leftOutTexts, rangeText } from './words.ts';

/** The rate of all leads and the area under the curve, with what they mean, and who is left out. */
export function Overall({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, percent } = formats;
  const { overall, findings } = outcomes.report;
  if (!findings || overall.rate === null) return null;
  const { auc, low, high } = findings.area;
  const leftOut = leftOutTexts(t, formats, outcomes);
  return (
    <div>
      <div className={look.facts}>
        <section className={look.fact}>
          <Title order={2} size="sm" c="dimmed" fw={500}>
            {t('outcomes.rateTitle')}
          </Title>
          <div className={look.figure} data-overall-rate={overall.rate}>
            {percent(overall.rate)}
          </div>
          <Text size="sm">
            {t('outcomes.overall', {
              count: leadsOf(overall),
              leads: number(leadsOf(overall)),
              converted: number(overall.converted),
              rate: percent(overall.rate),
              range: rangeText(t, formats, overall.low, overall.high),
            })}
          </Text>
        </section>
        <section className={look.fact}>
          <Title order={2} size="sm" c="dimmed" fw={500}>
            {t('outcomes.areaTitle')}
          </Title>
          <div className={look.figure} data-area={auc}>
            {areaText(formats, auc)}
          </div>
          <Stack gap={0}>
            <Text size="sm">{t('outcomes.areaMeans', { times: number(auc * 100, 0) })}</Text>
            <Text size="sm">
              {low === null || high === null
                ? t('outcomes.areaPerfect')
                : t('outcomes.areaInterval', { low: areaText(formats, low), high: areaText(formats, high) })}
            </Text>
          </Stack>
        </section>
      </div>
      {leftOut.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm" data-left-out>
          {leftOut.join(' ')}
        </Text>
      )}
    </div>
  );
}
