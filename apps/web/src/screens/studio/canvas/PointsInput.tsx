import { LIMITS } from '@umbral/model';
import { type KeyboardEvent, useState } from 'react';
import { useFormats } from '../../../language/formats.ts';
import { useMayEdit } from '../studio.ts';
import card from './NodeCard.module.css';

const STEPS: Partial<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };
/** What may stand in the field while a number is being written. */
const UNFINISHED = /^-?\d*[.,]?\d*$/;

const numberIn = (text: string): number | null => {
  const value = /\d/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Math.abs(value) <= LIMITS.magnitude ? value : null;
};

type Props = { label: string; value: number; onChange: (value: number) => void };

/**
 * The points of a card, written as the chosen language writes them. A drawing has hundreds of these, so it is the browser's own field and
 * not the one of the forms. Point and comma both count as decimal separators; what is no number is not handed on.
 */
export function PointsInput({ label, value, onChange }: Props) {
  const { decimalSeparator } = useFormats();
  const mayEdit = useMayEdit();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    if (!UNFINISHED.test(text)) return;
    setTyped(text);
    const next = numberIn(text);
    if (next !== null && next !== value) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = value + (STEPS[event.key] ?? 0);
    if (next === value || Math.abs(next) > LIMITS.magnitude) return;
    event.preventDefault();
    setTyped(null);
    onChange(next);
  };
  // What was typed is shown as long as it is what holds: undo, and other places to edit, change what holds.
  const isKept = typed !== null && (numberIn(typed) ?? value) === value;
  return (
    <input
      className={`nodrag nopan ${card.points}`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      tabIndex={-1}
      readOnly={!mayEdit}
      aria-label={label}
      value={isKept ? typed : String(value).replace('.', decimalSeparator)}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => setTyped(null)}
    />
  );
}
