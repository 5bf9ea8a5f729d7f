import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../server/client.ts';

/** The sample that was chosen, at first the built-in one or the newest; `ready`: it is known whether there is one. */
export function useUsualSample(): { ready: boolean; sampleId: string | null; choose: (id: string | null) => void } {
  const samples = useQuery(api.samples.list.queryOptions());
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const usual = samples.data?.find(({ source }) => source === 'builtIn') ?? samples.data?.[0];
  return { ready: !samples.isPending, sampleId: chosen === undefined ? (usual?.id ?? null) : chosen, choose: setChosen };
}
