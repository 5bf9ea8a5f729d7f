import type { Selection } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { rangeText } from '../words.ts';
import look from './Thresholds.module.css';

/** How many leads a threshold selects, and how well. */
export function SelectionFigures({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, percent } = formats;
  const { selected, share, precision, recall, f1, lift } = selection;
  const figures = [
    { key: 'selected', value: number(selected), aside: share === null ? null : t('outcomes.ofLeads', { share: percent(share) }) },
    {
      key: 'precision',
      value: precision.rate === null ? '–' : percent(precision.rate),
      aside: precision.rate === null ? null : rangeText(t, formats, precision.low, precision.high),
    },
    { key: 'recall', value: recall === null ? '–' : percent(recall), aside: t('outcomes.recallHelp') },
    { key: 'f1', value: f1 === null ? '–' : number(f1, 3), aside: t('outcomes.f1Help') },
    { key: 'lift', value: lift === null ? '–' : t('outcomes.times', { times: number(lift) }), aside: t('outcomes.liftHelp') },
  ] as const;
  return (
    <dl className={look.figures} data-selected={selected}>
      {figures.map(({ key, value, aside }) => (
        <div key={key} data-figure={key}>
          <dt>{t(`outcomes.${key}`)}</dt>
          <dd>
            {value}
            {aside && <span className={look.aside}>{aside}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
