import { useEffect, useRef, useState } from 'react';

/** From which page to which. */
export type Span = { first: number; last: number };

/** At most so often, in milliseconds, other pages are asked for: of those that fly past, few. */
const GAP = 80;
const TOP: Span = { first: 0, last: 0 };

/**
 * The pages that are asked for while those in view change with every frame: as long as the ones before are on their way, and shortly after, the
 * newest wait, so that however fast somebody scrolls there is one question at a time, and it is about where they are.
 */
export function useSettled(isBusy: (span: Span) => boolean): { settled: Span; onSpan: (span: Span) => void } {
  const [settled, setSettled] = useState(TOP);
  const now = useRef({ span: TOP, since: Number.NEGATIVE_INFINITY, timer: 0 });
  const newest = useRef(TOP);
  const busy = useRef(isBusy);
  useEffect(() => {
    busy.current = isBusy;
  });
  useEffect(() => () => window.clearTimeout(now.current.timer), []);
  const settle = () => {
    const { span, since } = now.current;
    const { first, last } = newest.current;
    if (span.first === first && span.last === last) return;
    window.clearTimeout(now.current.timer);
    const moment = performance.now();
    if (moment - since < GAP || busy.current(span)) {
      now.current.timer = window.setTimeout(settle, GAP);
      return;
    }
    now.current = { span: newest.current, since: moment, timer: 0 };
    setSettled(newest.current);
  };
  return {
    settled,
    onSpan: (span) => {
      newest.current = span;
      settle();
    },
  };
}
