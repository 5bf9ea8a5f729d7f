import type { Node } from '@umbral/model';
import type { TFunction } from 'i18next';
import type { Formats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';

type Limits = { weight: number; minimum: number | null; maximum: number | null };

function limits(t: TFunction, { number, percent }: Formats, { weight, minimum, maximum }: Limits): string {
  const parts = [
    ...(weight === 100 ? [] : [percent(weight / 100)]),
    ...(minimum === null ? [] : [t('canvas.atLeast', { value: number(minimum) })]),
    ...(maximum === null ? [] : [t('canvas.atMost', { value: number(maximum) })]),
  ];
  return parts.length > 0 ? parts.join(' · ') : t('canvas.noLimits');
}

/** The figures that matter most about a card, in few words; empty where it has none. */
export function figuresOf(t: TFunction, formats: Formats, node: Node): string {
  const { number } = formats;
  switch (node.kind) {
    case 'criterion':
    case 'activity': {
      const { ladder, points } = node.data;
      if (ladder) return t('canvas.ladder', { count: ladder.steps.length });
      return `${number(points)} ${t(node.kind === 'criterion' ? 'canvas.points' : 'canvas.each')}`;
    }
    case 'group':
      return limits(t, formats, node.data);
    case 'score':
      return t('canvas.scale', { from: number(node.data.scale.minimum), to: number(node.data.scale.maximum) });
    case 'disqualifier':
      return t('canvas.becomes', { value: number(node.data.value) });
    case 'bands':
      return node.data.bands
        .map(({ label, from }) => (from === null ? labelText(t, label) : `${labelText(t, label)} ${number(from)}`))
        .join(' · ');
    case 'matrix':
      return `${number(node.data.cells.length)} × ${number(node.data.cells[0]?.length ?? 0)}`;
    default:
      return '';
  }
}
