import { Text } from '@mantine/core';
import { portsOf } from '@umbral/model';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../drawing/kinds.ts';
import type { ChangeWords } from '../../../words/changes.ts';
import mark from '../Fate.module.css';
import { FATE_ICONS } from '../fates.ts';
import looks from './Card.module.css';
import type { CardNode, TraceNode } from './flow.ts';

/** The first thing that is different about a card, and how many more there are. */
function FirstLine({ lines }: { lines: readonly ChangeWords[] }) {
  const { t } = useTranslation();
  const [first, ...others] = lines;
  if (!first) return null;
  const { text, values } = first;
  return (
    <div className={looks.foot}>
      <span className={looks.first}>
        {text}
        {values && (
          <>
            {' '}
            <del>{values.before}</del> → <ins>{values.after}</ins>
          </>
        )}
      </span>
      {others.length > 0 && <span className={looks.more}>{t('comparison.more', { count: others.length })}</span>}
    </div>
  );
}

/** The figures of a card of which nothing has to be told. */
function Figures({ text }: { text: string }) {
  return (
    <div className={looks.foot}>
      <span className={looks.figures} title={text}>
        {text}
      </span>
    </div>
  );
}

/** A card of either document: what it is, what became of it, and what its first different field was and is. */
export const ComparedCard = memo(function ComparedCard({ data, selected }: NodeProps<CardNode>) {
  const { t } = useTranslation();
  const { node, fate, title, figures, lines, stop } = data;
  const { icon: Kind, colour } = KIND_LOOKS[node.kind];
  const Mark = fate === 'unchanged' ? null : FATE_ICONS[fate];
  const ports = portsOf(node.kind);
  const hasStripe = fate !== 'unchanged' && fate !== 'removed';
  const isTold = lines.length > 0 && (fate === 'changed' || fate === 'moved');
  return (
    <div
      className={looks.card}
      data-card={node.id}
      data-fate={fate}
      data-chosen={selected || undefined}
      data-stop-of={stop ?? undefined}
      style={hasStripe ? { borderLeftColor: `var(--mantine-color-${colour}-filled)` } : undefined}
    >
      {ports.in.map(({ id }, place) => (
        <Handle
          key={id}
          id={id}
          type="target"
          position={Position.Left}
          isConnectable={false}
          className={looks.port ?? ''}
          style={{ top: `${((place + 1) / (ports.in.length + 1)) * 100}%` }}
        />
      ))}
      <div className={looks.head}>
        <Kind size={15} aria-hidden />
        <span>{t(`node.${node.kind}.name`)}</span>
        {Mark && fate !== 'unchanged' && (
          <span className={mark.badge} data-fate={fate}>
            <Mark size={12} stroke={2.5} aria-hidden />
            {t(`comparison.fate.${fate}`)}
          </span>
        )}
      </div>
      <Text size="sm" fw={600} lineClamp={node.kind === 'note' || isTold ? 1 : 2} title={title} className={looks.name}>
        {title}
      </Text>
      {isTold ? <FirstLine lines={lines} /> : <Figures text={figures} />}
      {ports.out.map(({ id }) => (
        <Handle key={id} id={id} type="source" position={Position.Right} isConnectable={false} className={looks.port ?? ''} />
      ))}
    </div>
  );
});

/** The empty place that a card was moved away from. */
export const Trace = memo(function Trace(_: NodeProps<TraceNode>) {
  const { t } = useTranslation();
  return (
    <div className={looks.trace} data-trace>
      {t('comparison.wasHere')}
    </div>
  );
});
