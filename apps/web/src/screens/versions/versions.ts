import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import { api, server } from '../../server/client.ts';

type Page = RouterOutputs['versions']['list'];
/** A version in the list. */
export type Version = Page['versions'][number];

const ON_A_PAGE = 25;

/** The versions of a scoring model page by page, the newest first. */
export function useVersions(modelId: string): UseInfiniteQueryResult<InfiniteData<Page>> {
  return useInfiniteQuery({
    queryKey: [...api.versions.list.pathKey(), modelId],
    queryFn: ({ pageParam }) => server.versions.list.query({ modelId, after: pageParam, limit: ON_A_PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}
