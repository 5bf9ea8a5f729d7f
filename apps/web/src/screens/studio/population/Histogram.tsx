import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type Bins, scaleOf } from '../../../charts/bins.ts';
import charts from '../../../charts/ScoreBars.module.css';
import { FLOOR, ScoreBars } from '../../../charts/ScoreBars.tsx';
import { useFormats } from '../../../language/formats.ts';
import { BINS, type ScoreSpread } from '../../../scoring/protocol.ts';
import { usePreview } from '../studio.ts';
import { bandAt, useBandLooks } from './bands.ts';
import { stepOf } from './scale.ts';
import { ThresholdLine } from './ThresholdLine.tsx';

const LINE_TOP = 4;

/** How many leads have which score, each bar in the colour of its band, with a line to drag at each threshold. */
export function Histogram({ spread, leads }: { spread: ScoreSpread; leads: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { ref, width } = useElementSize();
  const edit = usePreview((state) => state.edit);
  const looks = useBandLooks(spread.bands?.node);
  const { minimum, maximum, counts, bands } = spread;
  const bins: Bins = { from: minimum, width: (maximum - minimum) / (BINS - 1), counts };
  const colourAt = (value: number) => {
    const colour = looks.get(bandAt(spread, value) ?? '')?.colour;
    return colour ? `var(--mantine-color-${colour}-5)` : 'var(--mantine-primary-color-filled)';
  };
  // As they are drawn, not as they were scored: a line that is moved must not wait for the scores.
  const thresholds = [...looks.values()].flatMap((look) => {
    const { from } = look;
    return from !== null && from >= minimum && from <= maximum ? [{ look, from }] : [];
  });
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: fieldsets cannot stand in a picture, and this one has sliders in it. */}
      <svg
        className={charts.chart}
        role="group"
        aria-label={t('population.chart', { leads: number(leads) })}
        data-histogram
        data-edit={edit}
      >
        <ScoreBars bins={bins} end={maximum} pixels={width} colourAt={colourAt} />
        {bands &&
          thresholds.map(({ look, from }) => (
            <ThresholdLine
              key={look.id}
              {...{ look, from, minimum, maximum }}
              scale={scaleOf(bins, width)}
              floor={FLOOR}
              node={bands.node}
              step={stepOf(spread)}
              top={LINE_TOP}
            />
          ))}
      </svg>
    </div>
  );
}
