import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import type { Box } from './size.ts';

/** As much of the view as what is centred may take, and how near it is looked at. */
const SHARE = 0.8;
const NEAREST = 1;
const FARTHEST = 0.15;
/** Cards cannot be read from farther away. */
const READABLE = 0.8;
const MOVE_FOR = 250;

/** How near to look at something in a view of so many pixels: as now, if it is readable and all of it can be seen. */
function zoomFor(box: Box, view: { width: number; height: number }, now: number): number {
  const whole = SHARE * Math.min(view.width / box.width, view.height / box.height);
  return Math.max(FARTHEST, Math.min(NEAREST, whole, Math.max(now, READABLE)));
}

/** Brings what is chosen into the middle of the view, each time that another is (`name`), and as soon as there is a view. */
export function useCentring(name: string | null, box: Box | null): void {
  const { setCenter, getZoom } = useReactFlow();
  const reduced = useReducedMotion();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isReady = useStore((state) => state.panZoom !== null && state.width > 0);
  const centre = useEffectEvent(() => {
    if (!box) return;
    const zoom = zoomFor(box, { width, height }, getZoom());
    void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: reduced ? 0 : MOVE_FOR });
  });
  useEffect(() => {
    if (isReady && name !== null) centre();
  }, [isReady, name]);
}
