import type { RouterOutputs } from '@umbral/server/router';

/** What outcomes say of one score of a run. */
export type Outcomes = RouterOutputs['simulations']['outcomes'];
export type Standing = keyof Outcomes['leads'];

/** Why leads are left out, in the order in which it is told. */
export const LEFT_OUT = ['unscored', 'unknown', 'decided', 'undated', 'open'] as const satisfies readonly Standing[];

export const leadsOf = ({ converted, unconverted }: { converted: number; unconverted: number }): number => converted + unconverted;
