import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../../ui/NumberField.tsx';
import look from '../Outline.module.css';
import type { Finish } from './finish.ts';

const NEXT: Record<string, Finish> = { Enter: 'stay', ArrowDown: 1, ArrowUp: -1 };

type Props = { points: number; isTyped: boolean; write: (points: number) => void; finish: (next: Finish) => void };

/** Writes points in place: Enter keeps them, an arrow up or down goes on to the next row, Escape leaves them as they were. */
export function PointsEditor({ points, isTyped, write, finish }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useState<number | null>(isTyped ? null : points);
  const isDone = useRef(false);
  const end = (keeps: boolean, next: Finish) => {
    if (isDone.current) return;
    isDone.current = true;
    if (keeps && value !== null && value !== points) write(value);
    finish(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const next = NEXT[event.key];
    if (next !== undefined || event.key === 'Escape') {
      event.preventDefault();
      end(next !== undefined, next ?? 'stay');
    }
  };
  return (
    <NumberField
      className={look.pointsField}
      size="xs"
      aria-label={t('data.points')}
      hideControls
      withKeyboardEvents={false}
      autoFocus
      value={value}
      onChange={setValue}
      selectAllOnFocus={!isTyped}
      onBlur={() => end(true, 'left')}
      onKeyDown={onKeyDown}
    />
  );
}
