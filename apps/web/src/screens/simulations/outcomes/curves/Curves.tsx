import { type Area, gainOf, rocOf, type Selection } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { areaText } from '../words.ts';
import { type Axis, Curve, type Point } from './Curve.tsx';
import look from './Curves.module.css';

const OURS = 'var(--mantine-primary-color-filled)';
const CHANCE = 'var(--mantine-color-dimmed)';
const DIAGONAL: readonly Point[] = [
  [0, 0],
  [1, 1],
];
/** Of the leads with the best scores; the sentences under the curves tell what is reached with so many. */
const FIRST = 0.2;

/** The value of a curve in between two of its points. */
function between(points: readonly Point[], x: number): number {
  const next = points.findIndex(([each]) => each >= x);
  const [after, before] = [points[next], points[next - 1]];
  if (!after) return points.at(-1)?.[1] ?? 0;
  if (!before || after[0] === before[0]) return after[1];
  return before[1] + ((x - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

/** Where an axis may end so that its quarters are easy to read: 1, 2, 4, 8, 12 and so on. */
const roundTop = (value: number) => (value <= 2 ? Math.ceil(value) : Math.ceil(value / 4) * 4);

/** Gain, lift and ROC, each beside what chance would give. */
export function Curves({ selections, area }: { selections: readonly Selection[]; area: Area }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { percent, number } = formats;
  const roc = rocOf(selections).map(({ falsePositiveRate, truePositiveRate }): Point => [falsePositiveRate, truePositiveRate]);
  const gained = gainOf(selections);
  const gain = gained.map(({ share, gain: reached }): Point => [share, reached]);
  const lift = gained.flatMap(({ share, lift: times }): Point[] => (times === null ? [] : [[share, times]]));
  const whole = (value: number) => percent(value);
  const axis = (name: string): Axis => ({ name, from: 0, to: 1, text: whole });
  const highest = roundTop(Math.max(1, ...lift.map(([, times]) => times)));
  const chance = { key: 'chance', points: DIAGONAL, colour: CHANCE, isDashed: true };
  const first = { first: percent(FIRST), found: percent(between(gain, FIRST)), times: number(between(gain, FIRST) / FIRST) };
  return (
    <>
      <div className={look.curves}>
        <Curve
          name={t('outcomes.gain')}
          summary={t('outcomes.gainSummary', first)}
          lines={[chance, { key: 'gain', points: gain, colour: OURS }]}
          across={axis(t('outcomes.shareOfLeads'))}
          up={axis(t('outcomes.recall'))}
        />
        <Curve
          name={t('outcomes.liftCurve')}
          summary={t('outcomes.liftSummary', first)}
          lines={[
            {
              ...chance,
              points: [
                [0, 1],
                [1, 1],
              ],
            },
            { key: 'lift', points: lift, colour: OURS },
          ]}
          across={axis(t('outcomes.shareOfLeads'))}
          up={{ name: t('outcomes.lift'), from: 0, to: highest, text: (value) => number(value, 1) }}
        />
        <Curve
          name={t('outcomes.roc')}
          summary={t('outcomes.rocSummary', { area: areaText(formats, area.auc) })}
          lines={[chance, { key: 'roc', points: roc, colour: OURS }]}
          across={axis(t('outcomes.falsePositives'))}
          up={axis(t('outcomes.recall'))}
        />
      </div>
      <p className={look.told}>{t('outcomes.gainSummary', first)}</p>
    </>
  );
}
