import { Text } from '@mantine/core';
import type { NumberProfile } from '@umbral/evaluator';
import type { Comparison, Operator } from '@umbral/model';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { useMayEdit } from '../../studio.ts';
import look from '../conditions.module.css';
import { draggedTo, paintedBy, type RangeHandle, steppedBy } from '../query/range.ts';

type Value = Comparison['value'];
type Props = { profile: NumberProfile; operator: Operator; value: Value; isDays: boolean; onChange: (value: Value) => void };

/** By how many steps a key moves an end of the range. */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** Bars of the numbers, as one shape: `x` from 0 to 100, `y` from 0 to 30 downwards. */
function barsOf(counts: readonly number[]): string {
  const highest = Math.max(1, ...counts);
  const slot = 100 / counts.length;
  return counts
    .map((count, place) => {
      const height = count === 0 ? 0 : Math.max(1, (count / highest) * 29);
      return `M${place * slot + slot * 0.08},30v${-height}h${slot * 0.84}v${height}z`;
    })
    .join('');
}

type HandleProps = {
  handle: RangeHandle;
  text: string;
  bounds: readonly [least: number, most: number];
  onDrag: (x: number) => void;
  onStep: (steps: number) => void;
};

/** An end of the range, moved by pointer or keyboard. */
function Handle({ handle, text, bounds, onDrag, onStep }: HandleProps) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit();
  return (
    <div
      className={look.handle}
      role="slider"
      tabIndex={0}
      aria-label={t(`conditions.end.${handle.end}`)}
      aria-valuenow={handle.number}
      aria-valuemin={Math.min(handle.number, bounds[0])}
      aria-valuemax={Math.max(handle.number, bounds[1])}
      aria-valuetext={text}
      aria-readonly={!mayEdit || undefined}
      style={{ left: `${handle.at * 100}%` }}
      onPointerDown={(event: PointerEvent<HTMLElement>) => mayEdit && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientX);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const steps = STEPS[event.key];
        if (steps === undefined || event.altKey || !mayEdit) return;
        event.preventDefault();
        onStep(steps);
      }}
    />
  );
}

/** How the numbers of the sample are spread, the chosen range painted on them; its ends can be dragged or moved with the arrows. */
export function Distribution({ profile, operator, value, isDays, onChange }: Props) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const plot = useRef<HTMLDivElement>(null);
  if (profile.counts.length === 0)
    return (
      <Text size="xs" c="dimmed" className={look.wide}>
        {t('conditions.noNumbers')}
      </Text>
    );
  const painted = paintedBy(profile, operator, value);
  const bars = barsOf(profile.counts);
  const written = (each: number) => (isDays ? t('conditions.days', { count: each, days: number(each, 0) }) : number(each));
  const { quantiles, missing, filled, from, width, counts } = profile;
  const last = from + width * (profile.whole && width === 1 ? counts.length - 1 : counts.length);
  const bounds = isDays ? ([0, Math.max(-profile.minimum, profile.maximum)] as const) : ([profile.minimum, profile.maximum] as const);
  const drag = (end: RangeHandle['end']) => (x: number) => {
    const box = plot.current?.getBoundingClientRect();
    if (box && box.width > 0) onChange(draggedTo(profile, operator, value, end, (x - box.left) / box.width));
  };
  return (
    <div className={look.distribution} data-distribution>
      <div className={look.plot} ref={plot}>
        <svg
          viewBox="0 0 100 30"
          preserveAspectRatio="none"
          role="img"
          aria-label={t('conditions.spread', { from: written(quantiles.p5), to: written(quantiles.p95) })}
        >
          <path d={bars} className={look.bars} />
        </svg>
        {painted?.segments.map(([left, right]) => (
          <svg
            key={`${left} ${right}`}
            viewBox="0 0 100 30"
            preserveAspectRatio="none"
            aria-hidden
            style={{ clipPath: `inset(0 ${(1 - right) * 100}% 0 ${left * 100}%)` }}
          >
            <rect width={100} height={30} className={look.range} />
            <path d={bars} className={look.painted} />
          </svg>
        ))}
        {painted?.handles.map((handle) => (
          <Handle
            key={handle.end}
            handle={handle}
            bounds={bounds}
            text={written(handle.number)}
            onDrag={drag(handle.end)}
            onStep={(steps) => onChange(steppedBy(profile, operator, value, handle.end, steps))}
          />
        ))}
      </div>
      <div className={look.axis}>
        <span>{profile.minimum < from ? t('conditions.orLess', { value: written(from) }) : written(from)}</span>
        <span>{t('conditions.half', { from: number(quantiles.p25, isDays ? 0 : 2), to: number(quantiles.p75, isDays ? 0 : 2) })}</span>
        <span>{profile.maximum > last ? t('conditions.orMore', { value: written(last) }) : written(last)}</span>
      </div>
      {missing > 0 && (
        <Text size="xs" c="dimmed">
          {t('conditions.missing', { share: percent(missing / (missing + filled)) })}
        </Text>
      )}
    </div>
  );
}
