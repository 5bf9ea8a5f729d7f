import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FlowNode, titleId } from '../draft/flow.ts';
import card from './NodeCard.module.css';

/** A remark on the canvas. */
export const NoteCard = memo(function NoteCard({ data: { node }, selected }: NodeProps<FlowNode>) {
  const { t } = useTranslation();
  if (node.kind !== 'note') return null;
  return (
    <div
      id={titleId(node.id)}
      className={card.note}
      style={selected ? { outline: '2px solid var(--mantine-primary-color-filled)' } : undefined}
    >
      {node.data.text || t('node.note.empty')}
    </div>
  );
});
