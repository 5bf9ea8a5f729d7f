import { Text } from '@mantine/core';
import { IconChartDots, IconZoomQuestion } from '@tabler/icons-react';
import type { Refusal } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { leadsOf, type Outcomes } from './outcomes.ts';
import { leftOutTexts, rangeText, refusalText } from './words.ts';

/** Why the outcomes say nothing of the score: there are none, or too few to tell it from chance. */
export function NothingSaid({ outcomes, refusal }: { outcomes: Outcomes; refusal: Refusal }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { overall } = outcomes.report;
  const isNone = refusal === 'noOutcomes';
  const leftOut = leftOutTexts(t, formats, outcomes);
  return (
    <EmptyState
      icon={isNone ? IconZoomQuestion : IconChartDots}
      title={t(isNone ? 'outcomes.noneTitle' : 'outcomes.fewTitle')}
      text={refusalText(t, formats, refusal, outcomes)}
    >
      {overall.rate !== null && (
        <Text size="sm" maw={440}>
          {t('outcomes.overall', {
            count: leadsOf(overall),
            leads: formats.number(leadsOf(overall)),
            converted: formats.number(overall.converted),
            rate: formats.percent(overall.rate),
            range: rangeText(t, formats, overall.low, overall.high),
          })}
        </Text>
      )}
      {leftOut.length > 0 && (
        <Text size="sm" c="dimmed" maw={440}>
          {leftOut.join(' ')}
        </Text>
      )}
    </EmptyState>
  );
}
