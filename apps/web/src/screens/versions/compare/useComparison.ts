import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import type { Pair } from '../../../differences/pair.ts';
import { useWatch } from '../../../differences/useWatch.ts';
import { api, server } from '../../../server/client.ts';

type Asked = { modelId: string; pair: Pair; sampleId: string | null; enabled?: boolean };

/** What two versions do differently; `watch`: by what name to ask how far that is. The draft may have changed since: it is asked anew each time. */
export function useComparison({ modelId, pair, sampleId, enabled = true }: Asked): {
  comparison: UseQueryResult<RouterOutputs['versions']['compare']>;
  watch: string;
} {
  const asked = { modelId, ...pair, sampleId };
  const watch = useWatch(JSON.stringify(asked));
  const comparison = useQuery({
    queryKey: api.versions.compare.queryKey(asked),
    queryFn: () => server.versions.compare.query({ ...asked, watch }),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
  return { comparison, watch };
}
