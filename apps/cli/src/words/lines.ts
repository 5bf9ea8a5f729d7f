import type { Line, LineKind } from '@umbral/compiler';
import type { Names } from './titles.ts';

const LINES: Record<LineKind, (title: string) => string> = {
  points: (title) => title,
  decay: (title) => `Lost with time: ${title}`,
  limit: (title) => `Limit of ${title}`,
  choice: (title) => `Only the highest in ${title}`,
  disqualifier: (title) => `Disqualified by ${title}`,
  scale: (title) => `Scale of ${title}`,
  rounding: () => 'Rounding',
};

/** A line of an explanation in words. */
export const lineText = ({ kind, node }: Pick<Line, 'kind' | 'node'>, names: Names): string => LINES[kind](names.node(node));
