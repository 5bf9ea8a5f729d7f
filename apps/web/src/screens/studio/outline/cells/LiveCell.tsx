import type { OutlineRow } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../../language/label.ts';
import { LiveMatch } from '../../canvas/LiveMatch.tsx';
import { LiveValue } from '../../canvas/LiveValue.tsx';
import { useDraft, usePreview } from '../../studio.ts';
import look from '../Outline.module.css';

type NodeRow = Extract<OutlineRow, { kind: 'node' }>;

/** The band or grade of the chosen lead, by its label. */
function LiveLabel({ row }: { row: NodeRow }) {
  const { t } = useTranslation();
  const { node } = row;
  const scoreKey = useDraft(({ document }) => {
    const source = document.edges.find(({ target }) => target === node.id)?.source;
    const score = document.nodes.find(({ id }) => id === source);
    return score?.kind === 'score' ? score.data.key : null;
  });
  const id = usePreview(({ lead }) => {
    const explained = lead?.explanation;
    if (node.kind === 'matrix') return explained?.grades[node.data.key] ?? null;
    return scoreKey === null ? null : (explained?.bands[scoreKey] ?? null);
  });
  const labels = node.kind === 'matrix' ? node.data.grades : node.kind === 'bands' ? node.data.bands : [];
  const label = labels.find((each) => each.id === id);
  if (id === null) return null;
  return <span className={look.label}>{label ? labelText(t, label.label) : t('lead.disqualified')}</span>;
}

/** What a node comes to for the chosen lead. */
export function LiveCell({ row }: { row: NodeRow }) {
  switch (row.node.kind) {
    case 'note':
      return null;
    case 'bands':
    case 'matrix':
      return <LiveLabel row={row} />;
    case 'segment':
    case 'disqualifier':
    case 'audience':
      return <LiveMatch node={row.node} />;
    default:
      return <LiveValue node={row.node} />;
  }
}
