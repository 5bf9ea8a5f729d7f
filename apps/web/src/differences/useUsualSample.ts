import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../server/client.ts';
import { usualSample } from '../server/usual-sample.ts';

/** The sample that was chosen, at first the one that the studio would open; `ready`: it is known whether there is one. */
export function useUsualSample(): { ready: boolean; sampleId: string | null; choose: (id: string | null) => void } {
  const samples = useQuery(api.samples.list.queryOptions());
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const usual = usualSample(samples.data ?? []);
  return { ready: !samples.isPending, sampleId: chosen === undefined ? (usual?.id ?? null) : chosen, choose: setChosen };
}
