import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WaterfallBar } from '../../../charts/WaterfallBar.tsx';
import { waterfall } from '../../../charts/waterfall.ts';
import { useFormats } from '../../../language/formats.ts';
import panel from './LeadPanel.module.css';
import type { Telling } from './reasons.ts';
import { type Row, whyRow } from './rows.ts';
import { WaterfallRow } from './WaterfallRow.tsx';

type Props = { rows: readonly Row[]; score: number; telling: Telling; onGo: (node: string) => void };

/** The waterfall: from nothing, line by line, to the score. The lines add up to it, also as shown. */
export function Contributions({ rows, score, telling, onGo }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  // The last bar leads back from the score to nothing, so it is as long as the score.
  const steps = waterfall([0, ...rows.map(({ value }) => value), -score]);
  return (
    <ol className={panel.waterfall} data-contributions>
      <li className={`${panel.line} ${panel.end}`}>
        <span>{t('lead.start')}</span>
        <WaterfallBar step={steps[0]} tone="total" />
        <span className={panel.value}>{number(0)}</span>
      </li>
      {rows.map((row, place) => (
        <WaterfallRow key={row.id} row={row} step={steps[place + 1]} why={() => whyRow(row, telling)} onGo={onGo} />
      ))}
      {rows.length === 0 && (
        <li>
          <Text size="sm" c="dimmed" pl={30}>
            {t('lead.noLines')}
          </Text>
        </li>
      )}
      <li className={`${panel.line} ${panel.end} ${panel.total}`} data-total={score}>
        <span>{t('lead.total')}</span>
        <WaterfallBar step={steps.at(-1)} tone="total" />
        <span className={panel.value}>{number(score, 3)}</span>
      </li>
    </ol>
  );
}
