import type { RouterOutputs } from '@umbral/server/router';

type Sample = RouterOutputs['samples']['list'][number];

const LAST_SAMPLE = 'umbral.lastSample';

/** The sample that a person works with before they choose: the last one used, else the built-in one, else the newest. */
export function usualSample(samples: readonly Sample[]): Sample | undefined {
  const last = localStorage.getItem(LAST_SAMPLE);
  return samples.find(({ id }) => id === last) ?? samples.find(({ source }) => source === 'builtIn') ?? samples[0];
}

export const rememberSample = (id: string): void => localStorage.setItem(LAST_SAMPLE, id);
