import { useShallow } from 'zustand/react/shallow';
import { usePreview } from '../studio.ts';
import card from './NodeCard.module.css';

/** A group's points for the chosen lead: all that came in, and how much of it the limits left. The badge says the same in words. */
export function LimitBar({ id, minimum, maximum }: { id: string; minimum: number | null; maximum: number | null }) {
  const [raw, value] = usePreview(
    useShallow(({ lead }) => [lead?.details.nodes[id]?.raw ?? null, lead?.explanation.nodes[id] ?? null] as const),
  );
  if (raw === null || value === null || (minimum === null && maximum === null)) return null;
  const room = Math.max(Math.abs(raw), Math.abs(value), Math.abs(maximum ?? 0), 1e-9);
  const wide = (points: number) => `${(Math.abs(points) / room) * 100}%`;
  return (
    <span className={card.limitBar} data-limit-bar={id} aria-hidden>
      <span className={card.limitRaw} style={{ width: wide(raw) }} />
      <span className={card.limitKept} data-negative={value < 0 || undefined} style={{ width: wide(value) }} />
      {maximum !== null && maximum > 0 && <span className={card.limitMark} style={{ left: wide(maximum) }} />}
    </span>
  );
}
