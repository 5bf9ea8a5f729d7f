import { useStore } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** Below this nobody reads a figure on an edge. */
const READABLE = 0.5;

/** Marks the canvas while it is too far away for figures; only when that changes, not at every turn of the wheel. */
export function FarOut({ area }: { area: RefObject<HTMLElement | null> }) {
  const isFar = useStore(({ transform }) => transform[2] < READABLE);
  useEffect(() => {
    area.current?.toggleAttribute('data-far', isFar);
  }, [area, isFar]);
  return null;
}
