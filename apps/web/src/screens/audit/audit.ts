import { type InfiniteData, keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import type { RouterInputs, RouterOutputs } from '@umbral/server/router';
import { api, server } from '../../server/client.ts';

type Page = RouterOutputs['audit']['list'];
export type Entry = Page['entries'][number];
export type Actor = RouterOutputs['audit']['actors'][number];
export type Action = Entry['action'];
/** What is asked of the trail, as the server has it. */
export type Filter = RouterInputs['audit']['list']['filter'];

const ON_A_PAGE = 100;

/** What of the trail passes a filter, page by page, the newest first. What passed the one before stays until then. */
export const useTrail = (filter: Filter): UseInfiniteQueryResult<InfiniteData<Page>> =>
  useInfiniteQuery({
    queryKey: [...api.audit.list.pathKey(), filter],
    queryFn: ({ pageParam }) => server.audit.list.query({ filter, after: pageParam, limit: ON_A_PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
