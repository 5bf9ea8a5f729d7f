import { IconCornerLeftUp } from '@tabler/icons-react';
import { type OutlineRow, outlineKey } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import { useNodeTitle } from '../../words.ts';
import type { OutlineGrid } from '../grid.ts';
import look from '../Outline.module.css';

type Props = { row: Extract<OutlineRow, { kind: 'reference' }>; grid: OutlineGrid };

/** Says of which node a reference is one more use, and where that node's own row is. */
export function ReferenceText({ row, grid }: Props) {
  const { t } = useTranslation();
  const title = useNodeTitle();
  const home = grid.all.find(({ key }) => key === outlineKey(row.node.id));
  const above = grid.all.find(({ key }) => key === home?.parent);
  const place = above?.kind === 'node' ? title(above.node) : above?.kind === 'section' ? t(`outline.section.${above.section}`) : '';
  return (
    <>
      <IconCornerLeftUp size={14} className={look.leads} aria-hidden />
      <span className={look.title}>{title(row.node)}</span>
      <span className={look.quiet}>{t('outline.alsoIn', { place })}</span>
    </>
  );
}
