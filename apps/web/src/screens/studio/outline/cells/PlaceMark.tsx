import type { OutlineRow } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import look from '../Outline.module.css';

/** How a row goes into its parent, where that says something: its turn in a first match, or the port if it is not the usual one. */
export function PlaceMark({ row }: { row: Exclude<OutlineRow, { kind: 'section' }> }) {
  const { t } = useTranslation();
  if (!row.edge) return null;
  const { target, port } = row.edge;
  const isFirstMatch = target.kind === 'group' && target.data.combine === 'first';
  if (port === 'in' && !isFirstMatch) return null;
  return <span className={look.mark}>{port === 'in' ? t('outline.turn', { place: row.position }) : t(`outline.port.${port}`)}</span>;
}
