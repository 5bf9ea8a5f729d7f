import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import { api } from '../../../server/client.ts';

/** The labels of a scoring model and where they are. */
export function useLabels(modelId: string): RouterOutputs['versions']['labels']['list'] {
  return useQuery(api.versions.labels.list.queryOptions({ modelId })).data ?? [];
}

/** A function that asks again where the labels are: after a move, and also where somebody else was faster. */
export function useLabelRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: api.versions.list.pathKey() });
    await queries.invalidateQueries({ queryKey: api.versions.labels.pathKey() });
  };
}
