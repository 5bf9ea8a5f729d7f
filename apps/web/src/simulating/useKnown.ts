import { useQuery } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import { api } from '../server/client.ts';
import { usualSample } from '../server/usual-sample.ts';
import type { Choice, Given, Known, Outcomes } from './choice.ts';

export type Sample = RouterOutputs['samples']['list'][number];
export type Model = RouterOutputs['models']['list'][number];
export type Version = RouterOutputs['versions']['list']['versions'][number];

const MOST_VERSIONS = 100;

type Everything = {
  known: Known;
  models: readonly Model[];
  /** The scoring model and the sample that are chosen, or would be without a choice. */
  model: string | null;
  sample: Sample | null;
  versions: readonly Version[];
  samples: readonly Sample[];
  error: unknown;
  retry: () => void;
};

function outcomesOf(sample: Sample | null, hasTimes: boolean | undefined): Outcomes | null {
  if (sample?.outcomeCount === 0) return 'none';
  return hasTimes === undefined ? null : hasTimes ? 'dated' : 'undated';
}

/** What there is to choose from, and what has to be known of what is chosen. */
export function useKnown(choice: Choice, given: Given): Everything {
  const models = useQuery({ ...api.models.list.queryOptions(), enabled: given.modelId === undefined });
  const samples = useQuery(api.samples.list.queryOptions());
  const [only, ...others] = models.data ?? [];
  const model = choice.modelId ?? (only && others.length === 0 ? only.id : null);
  // The revision has to be that of the draft as it is now.
  const versions = useQuery({
    ...api.versions.list.queryOptions({ modelId: model ?? '', after: null, limit: MOST_VERSIONS }),
    enabled: model !== null,
    staleTime: 0,
  });
  const list = samples.data ?? [];
  const sample = (choice.sampleId === null ? usualSample(list) : list.find(({ id }) => id === choice.sampleId)) ?? null;
  const hasOutcomes = sample !== null && sample.outcomeCount > 0;
  const times = useQuery({ ...api.samples.hasOutcomeTimes.queryOptions({ id: sample?.id ?? '' }), enabled: hasOutcomes });
  const asked = [models, samples, versions, times];
  return {
    known: { revision: versions.data?.model.revision ?? null, asOf: sample?.asOf ?? null, outcomes: outcomesOf(sample, times.data) },
    models: models.data ?? [],
    model,
    sample,
    versions: versions.data?.versions ?? [],
    samples: list,
    error: asked.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const each of asked) if (each.error) void each.refetch();
    },
  };
}
