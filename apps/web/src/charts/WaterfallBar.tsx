import look from './WaterfallBar.module.css';
import type { Step } from './waterfall.ts';

/** The bar of a step. */
export function WaterfallBar({ step, tone }: { step: Step | undefined; tone: 'for' | 'against' | 'total' }) {
  return (
    <span className={look.track} aria-hidden>
      <span className={look.bar} data-tone={tone} style={{ left: `${(step?.from ?? 0) * 100}%`, width: `${(step?.width ?? 0) * 100}%` }} />
    </span>
  );
}
