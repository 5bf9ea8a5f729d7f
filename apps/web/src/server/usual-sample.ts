import type { RouterOutputs } from '@umbral/server/router';
import { wantedWorkspace } from './workspace.ts';

type Sample = RouterOutputs['samples']['list'][number];

/** Each workspace has samples of its own. */
const lastSample = () => `umbral.lastSample.${wantedWorkspace()}`;

/** The sample that a person works with before they choose: the last one used, else the built-in one, else the newest. */
export function usualSample<Known extends Pick<Sample, 'id' | 'source'>>(samples: readonly Known[]): Known | undefined {
  const last = localStorage.getItem(lastSample());
  return samples.find(({ id }) => id === last) ?? samples.find(({ source }) => source === 'builtIn') ?? samples[0];
}

export const rememberSample = (id: string): void => localStorage.setItem(lastSample(), id);
