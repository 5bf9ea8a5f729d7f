import type { Node } from '@umbral/model';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../../../language/formats.ts';
import look from '../Outline.module.css';

/** What a node gives, in a few signs: points, a ladder, a weight and limits, a scale. */
function pointsText(node: Node, t: TFunction, { number, signed, percent }: Formats): string {
  switch (node.kind) {
    case 'criterion':
    case 'activity': {
      const { ladder, points } = node.data;
      return ladder ? t('canvas.ladder', { count: ladder.steps.length }) : signed(points);
    }
    case 'group': {
      const { weight, minimum, maximum } = node.data;
      const parts = [
        ...(weight === 100 ? [] : [percent(weight / 100)]),
        ...(minimum === null ? [] : [`≥ ${number(minimum)}`]),
        ...(maximum === null ? [] : [`≤ ${number(maximum)}`]),
      ];
      return parts.join(' · ');
    }
    case 'score':
      return `${number(node.data.scale.minimum)} – ${number(node.data.scale.maximum)}`;
    case 'disqualifier':
      return `= ${number(node.data.value)}`;
    default:
      return '';
  }
}

/** The points of a node as the chosen language writes numbers. */
export function PointsText({ node }: { node: Node }) {
  const { t } = useTranslation();
  const text = pointsText(node, t, useFormats());
  const isOwn = (node.kind === 'criterion' || node.kind === 'activity') && node.data.ladder === null;
  return (
    <>
      <span className={isOwn ? look.points : look.quiet} data-points={isOwn ? node.data.points : undefined}>
        {text}
      </span>
      {isOwn && <span className={look.unit}>{t(node.kind === 'activity' ? 'canvas.each' : 'canvas.points')}</span>}
    </>
  );
}
