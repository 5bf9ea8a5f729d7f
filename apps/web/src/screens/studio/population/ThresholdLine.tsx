import { moveThreshold } from '@umbral/model';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scale } from '../../../charts/bins.ts';
import charts from '../../../charts/ScoreBars.module.css';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import type { Gesture } from '../draft/history.ts';
import { newId } from '../newId.ts';
import { useMayEdit, useStudio } from '../studio.ts';
import type { BandLook } from './bands.ts';
import panel from './PopulationPanel.module.css';
import { snapped } from './scale.ts';

/** So many pixels on either side of the line take hold of it: a finger needs 24. */
const GRIP = 12;
const LEAP = 10;
const KEYS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -LEAP, PageUp: LEAP };

type Props = {
  look: BandLook;
  /** The node that holds the bands. */
  node: string;
  from: number;
  minimum: number;
  maximum: number;
  step: number;
  scale: Scale;
  top: number;
  floor: number;
};

/** The threshold of a band on the histogram: it is dragged, or moved by arrow keys, and the drawing changes with it. */
export function ThresholdLine({ look, node, from, minimum, maximum, step, scale, top, floor }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { draft, desk } = useStudio();
  const mayEdit = useMayEdit();
  const [isHeld, setHeld] = useState(false);
  const gesture = useRef<Gesture>('');
  const at = scale.x(from) - 0.5;
  const moveTo = (to: number) => {
    const wanted = Math.min(maximum, Math.max(minimum, snapped(to, step)));
    draft.getState().edit((document) => moveThreshold(document, node, look.id, wanted, step), gesture.current);
  };
  const scoreUnder = (event: PointerEvent<SVGGElement>) =>
    scale.scoreAt(event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0));
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0 || !mayEdit) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.current = { held: newId() };
    setHeld(true);
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (isHeld) moveTo(scoreUnder(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = KEYS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    if (!mayEdit) return desk.getState().refuseEdit();
    gesture.current = `threshold ${look.id}`;
    moveTo(from + steps * step);
  };
  const label = labelText(t, look.label);
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={t('population.threshold', { band: label })}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuenow={from}
      aria-valuetext={number(from)}
      aria-readonly={!mayEdit || undefined}
      className={panel.grip}
      data-threshold={look.id}
      data-held={isHeld || undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setHeld(false)}
      onPointerCancel={() => setHeld(false)}
      onKeyDown={onKeyDown}
    >
      <rect className={panel.hold} x={at - GRIP} y={0} width={2 * GRIP} height={floor} />
      <line className={panel.threshold} x1={at} x2={at} y1={top} y2={floor} />
      <circle className={panel.knob} cx={at} cy={floor} r={4} />
      <text className={charts.axis} x={at + 4} y={11}>
        {isHeld ? `${label} ${number(from)}` : label}
      </text>
    </g>
  );
}
