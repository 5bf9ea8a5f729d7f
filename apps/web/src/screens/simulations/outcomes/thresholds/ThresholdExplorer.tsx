import { Slider } from '@mantine/core';
import { type Distribution, type Selection, selectionAt } from '@umbral/calibration';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Curve } from '../curves/Curve.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';
import { SelectionFigures } from './SelectionFigures.tsx';
import { Suggestions } from './Suggestions.tsx';
import look from './Thresholds.module.css';
import { bestOf, stepOf } from './thresholds.ts';

const COLOURS = { precision: 'var(--mantine-primary-color-filled)', recall: 'var(--mantine-color-orange-6)' };

/**
 * What selecting the leads from a score on would have given, for any score. Of more than 1,000 different scores, neighbours are one here: the
 * figures are those of the next threshold that is left, about a thousandth of the leads away at most.
 */
export function ThresholdExplorer({ distribution, selections }: { distribution: Distribution; selections: readonly Selection[] }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const [threshold, setThreshold] = useState(() => bestOf(selections));
  const [lowest, highest] = [distribution.rows[0]?.score ?? 0, distribution.rows.at(-1)?.score ?? 0];
  const step = stepOf(distribution);
  const chosen = selectionAt(distribution, threshold);
  const line = (key: 'precision' | 'recall') => ({
    key,
    colour: COLOURS[key],
    points: selections.map((each) => [each.threshold, (key === 'recall' ? each.recall : each.precision.rate) ?? 0] as const),
  });
  return (
    <div data-threshold={threshold}>
      <div className={look.explorer}>
        <div>
          <Curve
            name={t('outcomes.precisionAndRecall')}
            summary={t('outcomes.thresholdSummary', {
              threshold: number(threshold, 3),
              precision: chosen.precision.rate === null ? '–' : percent(chosen.precision.rate),
              recall: chosen.recall === null ? '–' : percent(chosen.recall),
            })}
            lines={[line('precision'), line('recall')]}
            across={{ name: t('outcomes.threshold'), from: lowest, to: highest, text: (value) => number(value, 1) }}
            up={{ name: t('outcomes.precision'), from: 0, to: 1, text: percent }}
            mark={Math.min(highest, Math.max(lowest, threshold))}
          />
          <div className={look.legend} aria-hidden>
            {(['precision', 'recall'] as const).map((key) => (
              <span key={key}>
                <span className={look.swatch} style={{ background: COLOURS[key] }} />
                {t(`outcomes.${key}`)}
              </span>
            ))}
          </div>
          <div className={look.chooser}>
            <Slider
              min={lowest}
              max={highest}
              step={step}
              value={threshold}
              onChange={setThreshold}
              label={(value) => number(value, 3)}
              thumbLabel={t('outcomes.threshold')}
              thumbProps={{ 'aria-valuetext': number(threshold, 3) }}
            />
            <NumberField
              aria-label={t('outcomes.threshold')}
              value={threshold}
              onChange={(value) => value !== null && setThreshold(value)}
              min={Math.min(lowest, 0)}
              max={highest}
              step={step}
              decimalScale={3}
            />
          </div>
        </div>
        <div>
          <SelectionFigures selection={chosen} />
          <ConfusionTable selection={chosen} />
        </div>
      </div>
      <Suggestions selections={selections} leads={distribution.converted + distribution.unconverted} onChoose={setThreshold} />
    </div>
  );
}
