import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WaterfallBar } from '../../../charts/WaterfallBar.tsx';
import { waterfall } from '../../../charts/waterfall.ts';
import { useFormats } from '../../../language/formats.ts';
import type { ToldLine } from '../../../words/lines.ts';
import look from './LeadLines.module.css';

/** From nothing, line by line, to the score. */
export function LeadLines({ lines, score }: { lines: readonly ToldLine[]; score: number }) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  // The last bar leads back from the score to nothing, so it is as long as the score.
  const steps = waterfall([...lines.map(({ value }) => value), -score]);
  return (
    <ol className={look.lines} data-lines>
      {lines.map(({ id, name, value, shown }, place) => (
        <li key={id} className={look.line} data-line={id} data-value={value}>
          <span>{name}</span>
          <WaterfallBar step={steps[place]} tone={value < 0 ? 'against' : 'for'} />
          <span className={look.value}>{signed(shown)}</span>
        </li>
      ))}
      {lines.length === 0 && (
        <li>
          <Text size="sm" c="dimmed">
            {t('lead.noLines')}
          </Text>
        </li>
      )}
      <li className={look.line} data-total={score}>
        <span>{t('lead.total')}</span>
        <WaterfallBar step={steps.at(-1)} tone="total" />
        <span className={look.value}>{number(score, 3)}</span>
      </li>
    </ol>
  );
}
