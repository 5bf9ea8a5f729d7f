import type { RouterOutputs } from '@umbral/server/router';

/** A run as lists show it. */
export type Summary = RouterOutputs['simulations']['list'][number];
/** A run with the document that it ran and what that comes to. */
export type Simulation = RouterOutputs['simulations']['get'];
export type Outputs = Simulation['outputs'];
export type ScoreOutput = Outputs['scores'][number];
export type Statistics = RouterOutputs['simulations']['statistics'];

type Standing = Pick<Summary, 'state'>;
export type Progress = Pick<Summary, 'state' | 'problem' | 'done' | 'of' | 'startedAt' | 'finishedAt'>;

/** Whether a run goes on, or waits to. */
export const isUnderWay = ({ state }: Standing): boolean => state === 'queued' || state === 'running';

/** The share of the leads that have their scores, from 0 to 1. */
export const shareOf = ({ done, of }: Pick<Summary, 'done' | 'of'>): number => (of === 0 ? 0 : done / of);
