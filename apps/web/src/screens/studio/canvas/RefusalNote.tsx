import { Paper, Text } from '@mantine/core';
import type { Connection, Refusal } from '@umbral/model';
import { useConnection } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../desk.ts';
import canvas from './Canvas.module.css';
import { attempted } from './connections.ts';
import { useRefusalText } from './refusal.ts';

/** Why a connection was refused, and where on the canvas the pointer was. */
export type Refused = { refusal: Refusal; at: Point };

type Props = {
  refused: Refused | null;
  onGone: () => void;
  refusalOf: (connection: Connection) => Refusal | null;
  area: RefObject<HTMLElement | null>;
};

const STAYS = 5_000;
const WIDTH = 260;

function Note({ refusal, at, area }: Refused & Pick<Props, 'area'>) {
  const { t } = useTranslation();
  const text = useRefusalText();
  const left = Math.max(8, Math.min(at.x + 14, (area.current?.clientWidth ?? 0) - WIDTH - 8));
  return (
    <Paper
      className={canvas.refusal}
      shadow="md"
      withBorder
      role="alert"
      style={{ left, top: at.y + 14, width: WIDTH }}
      data-refusal={refusal.code}
    >
      <Text size="sm" fw={600}>
        {t('refusal.title')}
      </Text>
      <Text size="sm">{text(refusal)}</Text>
    </Paper>
  );
}

/** Says at the pointer why two ports cannot be connected: while it is over the port, and for a while after it was let go there. */
export function RefusalNote({ refused, onGone, refusalOf, area }: Props) {
  // A text and not an object, so that it is drawn again only when what is over what has changed.
  const over = useConnection(({ inProgress, isValid, fromHandle, toHandle, pointer }) => {
    const ends = inProgress && pointer && isValid === false ? attempted({ fromHandle, toHandle }) : null;
    return ends && pointer ? JSON.stringify({ ends, at: { x: Math.round(pointer.x), y: Math.round(pointer.y) } }) : null;
  });
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(onGone, STAYS);
    return () => clearTimeout(timer);
  }, [refused, onGone]);
  if (over !== null) {
    const { ends, at } = JSON.parse(over);
    const refusal = refusalOf(ends);
    if (refusal) return <Note refusal={refusal} at={at} area={area} />;
  }
  return refused && <Note {...refused} area={area} />;
}
