import { ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import canvas from './Canvas.module.css';
import type { Guides } from './snapDrags.ts';
import type { Guide } from './snapping.ts';

const BEYOND = 12;

function styleOf({ across, at, from, to }: Guide) {
  const [start, length] = [from - BEYOND, to - from + 2 * BEYOND];
  return across ? { left: start, top: at, width: length, height: 1 } : { left: at, top: start, width: 1, height: length };
}

/** The lines along which a dragged card stands in line with others. */
export function SnapLines({ guides }: { guides: Guides }) {
  const lines = useStore(guides, (state) => state.guides);
  return (
    <ViewportPortal>
      {lines.map((guide) => (
        <div key={`${guide.across} ${guide.at}`} className={canvas.guide} style={styleOf(guide)} data-guide={guide.across ? 'y' : 'x'} />
      ))}
    </ViewportPortal>
  );
}
