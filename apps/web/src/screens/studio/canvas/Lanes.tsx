import { lanesOf } from '@umbral/model';
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useDraft } from '../studio.ts';
import canvas from './Canvas.module.css';

const ABOVE = 64;
const BELOW = 40;

/** The lanes that the drawing keeps to, faintly behind it, with their names. */
export function Lanes() {
  const { t } = useTranslation();
  const document = useDraft((state) => state.document);
  const sizeOf = useDesk((state) => state.sizeOf);
  const { strips, top, height } = useMemo(() => {
    const edges = document.nodes.map((node) => ({ top: node.position.y, bottom: node.position.y + sizeOf(node).height }));
    const start = Math.min(...edges.map((edge) => edge.top)) - ABOVE;
    return {
      strips: lanesOf(document, sizeOf),
      top: start,
      height: Math.max(...edges.map((edge) => edge.bottom)) + BELOW - start,
    };
  }, [document, sizeOf]);
  if (strips.length < 2) return null;
  return (
    <ViewportPortal>
      {strips.map(({ lane, left, right }) => (
        <div key={lane} className={canvas.lane} style={{ left, top, width: right - left, height }} data-lane={lane}>
          {t(`lane.${lane}`)}
        </div>
      ))}
    </ViewportPortal>
  );
}
