import { Skeleton, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import type { Curve, ScoreSpread } from '../../../scoring/protocol.ts';
import { bandAt, useBandLooks } from '../population/bands.ts';
import { usePreview, useStudio } from '../studio.ts';
import look from './ScoreCurve.module.css';

const DAY = 86_400_000;
const DAYS = 90;
const HEIGHT = 112;
const PLOT = { top: 8, bottom: 18 };
const TICK_DAYS = [0, 30, 60, 90];

/** The curve of a lead, asked for again after every edit and at every other moment; the one before stays until the next is there. */
function useCurve(leadId: string): Curve | null | undefined {
  const { preview } = useStudio();
  const edit = usePreview((state) => state.edit);
  const asOf = usePreview((state) => state.result?.population?.asOf ?? null);
  const shown = usePreview((state) => state.result?.shown ?? null);
  const [curve, setCurve] = useState<Curve | null | undefined>(undefined);
  useEffect(() => {
    void [edit, asOf, shown];
    let isCurrent = true;
    void preview
      .getState()
      .curveOf(leadId, DAYS)
      .then((found) => isCurrent && setCurve(found));
    return () => {
      isCurrent = false;
    };
  }, [preview, leadId, edit, asOf, shown]);
  return curve;
}

/** What the curve comes to, in a sentence: where it ends, and when it first leaves the band that it begins in. */
function useSummary(curve: Curve | null | undefined, spread: ScoreSpread | undefined): string {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const looks = useBandLooks(spread?.bands?.node);
  if (!curve || !spread) return '';
  const { scores, from } = curve;
  const [first, last] = [scores[0] ?? Number.NaN, scores.at(-1) ?? Number.NaN];
  if (Number.isNaN(first)) return t('curve.none');
  const end = t(first === last ? 'curve.stays' : 'curve.ends', { score: number(last, 1), days: DAYS });
  const bands = Array.from(scores, (score) => bandAt(spread, score));
  const day = bands.findIndex((band) => band !== bands[0]);
  const to = looks.get(bands[day] ?? '');
  return to ? `${end} ${t('curve.crosses', { band: labelText(t, to.label), date: date(from + day * DAY) })}` : end;
}

/** How the score of a lead goes on over the coming days if nothing more happens: what time alone takes away or gives. */
export function ScoreCurve({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const { ref, width } = useElementSize();
  const curve = useCurve(leadId);
  const spread = usePreview(({ result }) => result?.population?.spreads.find(({ key }) => key === curve?.key));
  const looks = useBandLooks(spread?.bands?.node);
  const summary = useSummary(curve, spread);
  if (curve === undefined) return <Skeleton height={HEIGHT} />;
  if (!curve || !spread) return null;
  const { minimum, maximum } = spread;
  const floor = HEIGHT - PLOT.bottom;
  const x = (day: number) => (day / DAYS) * width;
  const y = (score: number) => floor - ((score - minimum) / (maximum - minimum)) * (floor - PLOT.top);
  const points = Array.from(curve.scores, (score, day) => ({ score, day })).filter(({ score }) => !Number.isNaN(score));
  const line = points.map(({ score, day }) => `${x(day).toFixed(1)},${y(score).toFixed(1)}`).join(' ');
  const thresholds = (spread.bands?.counts ?? []).flatMap(({ id, from }) => {
    const band = looks.get(id);
    return band && from !== null && from > minimum && from <= maximum ? [{ id, from, band }] : [];
  });
  return (
    <div ref={ref} data-curve={points.length}>
      <svg className={look.chart} role="img" aria-label={`${t('curve.name', { days: DAYS })}. ${summary}`}>
        {thresholds.map(({ id, from, band }) => (
          <g key={id}>
            <line className={look.threshold} x1={0} x2={width} y1={y(from)} y2={y(from)} />
            <text className={look.axis} x={width} y={y(from) - 3} textAnchor="end">
              {labelText(t, band.label)} {number(from)}
            </text>
          </g>
        ))}
        <line className={look.base} x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
        <polyline className={look.line} points={line} />
        {TICK_DAYS.map((day) => (
          <text
            key={day}
            className={look.axis}
            x={x(day)}
            y={HEIGHT - 4}
            textAnchor={day === 0 ? 'start' : day === DAYS ? 'end' : 'middle'}
          >
            {date(curve.from + day * DAY)}
          </text>
        ))}
      </svg>
      <Text size="xs" c="dimmed" mt={4}>
        {summary}
      </Text>
    </div>
  );
}
