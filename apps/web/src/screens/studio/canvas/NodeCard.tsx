import { Text } from '@mantine/core';
import { isSwitched, type Node, portsOf } from '@umbral/model';
import { Handle, Position } from '@xyflow/react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../drawing/kinds.ts';
import { RemarkIcon } from '../../../remarks/RemarkIcon.tsx';
import { useSeverityOf } from '../problems/remarks.ts';
import { useNodeTitle } from '../words.ts';
import { CardSwitch } from './CardSwitch.tsx';
import { CardTitle } from './CardTitle.tsx';
import { MatchedLeads } from './MatchedLeads.tsx';
import card from './NodeCard.module.css';

/** The gravest remark on a node, shown as a mark on its card. */
function ProblemMark({ id }: { id: string }) {
  const severity = useSeverityOf(id);
  return severity ? <RemarkIcon severity={severity} /> : null;
}

const inColour = (colour: string): CSSProperties & Record<'--kind', string> => ({ '--kind': `var(--mantine-color-${colour}-filled)` });

/** The frame of every card: kind, title, ports, problems, and the state for the chosen lead. */
export function NodeCard({ node, selected, children }: { node: Node; selected: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const title = useNodeTitle()(node);
  const { icon: Picture, colour } = KIND_LOOKS[node.kind];
  const ports = portsOf(node.kind);
  const off = 'enabled' in node.data && !node.data.enabled;
  return (
    <div
      className={card.card}
      data-kind={node.kind}
      data-selected={selected || undefined}
      data-off={off || undefined}
      style={inColour(colour)}
    >
      {ports.in.map((port, place) => (
        <Handle
          key={port.id}
          id={port.id}
          type="target"
          position={Position.Left}
          className={`${card.port} ${port.id === 'gate' ? card.gate : ''}`}
          style={{ top: `${((place + 1) / (ports.in.length + 1)) * 100}%` }}
          title={t(`port.hint.${port.id}`)}
        />
      ))}
      <div className={card.head}>
        <Picture size={15} className={card.icon} aria-hidden />
        <Text size="xs" c="dimmed" fw={500}>
          {t(`node.${node.kind}.name`)}
        </Text>
        <span className={card.marks}>
          {(node.kind === 'criterion' || node.kind === 'segment') && <MatchedLeads id={node.id} />}
          <ProblemMark id={node.id} />
          {isSwitched(node) && <CardSwitch node={node} />}
        </span>
      </div>
      <CardTitle node={node} title={title} />
      {children}
      {ports.out.map((port) => (
        <Handle key={port.id} id={port.id} type="source" position={Position.Right} className={card.port} title={t(`port.${port.type}`)} />
      ))}
    </div>
  );
}
