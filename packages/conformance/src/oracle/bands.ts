import type { NodeOf } from '@umbral/model';
import { inputsOf, type Scene } from './scene.ts';
import { type Scored, scoreOf } from './score.ts';

/** The band and grade of a score that is disqualified. Q1. */
const DISQUALIFIED = 'disqualified';
const isDisqualified = (score: Scored): boolean => score.disqualified !== null;

/** B1: the highest band whose threshold the score reaches; the lowest has none. */
const entered = ({ data }: NodeOf<'bands'>, value: number): number =>
  data.bands.findLastIndex((band) => band.from === null || value >= band.from);

/** B2: the highest band, not above the one before, whose exit threshold the score still reaches. -1 is none. */
function stayedIn({ data }: NodeOf<'bands'>, value: number, previous: string | undefined): number {
  const before = data.bands.findIndex((band) => band.id === previous);
  return data.bands.slice(0, before + 1).findLastIndex((band) => band.exit !== null && value >= band.exit);
}

/** The score that a bands node reads. */
export function scoreUnder(bands: NodeOf<'bands'>, scene: Scene): NodeOf<'score'> | undefined {
  return inputsOf(scene, bands.id, 'in').find((node) => node.kind === 'score');
}

/** The place of a score among bands, from the lowest up. */
function placeIn(bands: NodeOf<'bands'>, score: NodeOf<'score'>, value: number, scene: Scene): number {
  const previous = scene.lead.previous ?? {};
  const before = Object.hasOwn(previous, score.data.key) ? previous[score.data.key] : undefined;
  return Math.max(entered(bands, value), stayedIn(bands, value, before));
}

export function bandOf(bands: NodeOf<'bands'>, score: NodeOf<'score'>, scene: Scene): string {
  const scored = scoreOf(score, scene);
  if (isDisqualified(scored)) return DISQUALIFIED;
  return bands.data.bands[placeIn(bands, score, scored.value, scene)]?.id ?? '';
}

/** MX1: one side of a matrix: the place of a band, or of a score among thresholds; null where the score is disqualified. */
function placeOnSide(matrix: NodeOf<'matrix'>, port: 'rows' | 'columns', scene: Scene): number | null {
  const [input] = inputsOf(scene, matrix.id, port);
  const score = input?.kind === 'bands' ? scoreUnder(input, scene) : input;
  if (score?.kind !== 'score') throw new Error(`${matrix.id} has no ${port}`);
  const scored = scoreOf(score, scene);
  if (isDisqualified(scored)) return null;
  if (input?.kind === 'bands') return placeIn(input, score, scored.value, scene);
  const thresholds = port === 'rows' ? matrix.data.rowThresholds : matrix.data.columnThresholds;
  return thresholds.filter((threshold) => scored.value >= threshold).length;
}

/** MX1, Q1. */
export function gradeOf(matrix: NodeOf<'matrix'>, scene: Scene): string {
  const [row, column] = [placeOnSide(matrix, 'rows', scene), placeOnSide(matrix, 'columns', scene)];
  if (row === null || column === null) return DISQUALIFIED;
  return matrix.data.cells[row]?.[column] ?? '';
}
