import { Text, UnstyledButton } from '@mantine/core';
import type { NodeKind } from '@umbral/model';
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../drawing/kinds.ts';
import { addCard } from '../commands/addCard.ts';
import { PALETTE_ORDER } from '../kinds.ts';
import { useStudio } from '../studio.ts';
import palette from './Palette.module.css';

type Point = { x: number; y: number };
type Drag = { kind: NodeKind; start: Point; at: Point; moved: boolean };

/** Less than this many pixels is a click, not a drag. */
const SLACK = 5;
const GHOST_WIDTH = 240;

/** The node kinds: dragged onto the canvas with mouse, pen or finger, or added to the middle of the view with a click or Enter. */
export function Palette() {
  const { t } = useTranslation();
  const studio = useStudio();
  const { screenToFlowPosition } = useReactFlow();
  const [drag, setDrag] = useState<Drag | null>(null);
  const dragged = useRef(false);

  const canvasAt = ({ x, y }: Point) => document.elementFromPoint(x, y)?.closest('.react-flow');
  const start = (kind: NodeKind) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = { x: event.clientX, y: event.clientY };
    dragged.current = false;
    setDrag({ kind, start: point, at: point, moved: false });
  };
  const move = (event: PointerEvent) => {
    if (!drag) return;
    const at = { x: event.clientX, y: event.clientY };
    setDrag({ ...drag, at, moved: drag.moved || Math.hypot(at.x - drag.start.x, at.y - drag.start.y) > SLACK });
  };
  const drop = (event: PointerEvent) => {
    if (!drag) return;
    const at = { x: event.clientX, y: event.clientY };
    dragged.current = drag.moved;
    if (drag.moved && canvasAt(at)) void addCard(studio, drag.kind, screenToFlowPosition(at));
    setDrag(null);
  };
  const click = (kind: NodeKind) => () => {
    if (!dragged.current) void addCard(studio, kind);
    dragged.current = false;
  };

  return (
    <nav className={palette.palette} aria-label={t('palette.name')}>
      {PALETTE_ORDER.map((kind) => {
        const { icon: Picture, colour } = KIND_LOOKS[kind];
        return (
          <UnstyledButton
            key={kind}
            className={palette.item}
            data-hint={t(`node.${kind}.help`)}
            data-hint-side="right"
            data-palette={kind}
            onPointerDown={start(kind)}
            onPointerMove={move}
            onPointerUp={drop}
            onPointerCancel={() => setDrag(null)}
            onClick={click(kind)}
          >
            <Picture size={18} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />
            <span>{t(`node.${kind}.name`)}</span>
          </UnstyledButton>
        );
      })}
      <Text size="xs" c="dimmed" className={palette.hint}>
        {t('palette.hint')}
      </Text>
      {drag?.moved && createPortal(<Ghost drag={drag} />, document.body)}
    </nav>
  );
}

/** What follows the pointer while a kind is dragged. */
function Ghost({ drag }: { drag: Drag }) {
  const { t } = useTranslation();
  return (
    <div className={palette.ghost} style={{ translate: `${drag.at.x - GHOST_WIDTH / 2}px ${drag.at.y - 20}px`, width: GHOST_WIDTH }}>
      {t(`node.${drag.kind}.name`)}
    </div>
  );
}
