import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import { api, server } from '../../../server/client.ts';

type Page = RouterOutputs['webhooks']['deliveries'];

const ON_A_PAGE = 20;
/** How soon the log looks again, in milliseconds: while something is about to be tried, and otherwise. */
const SOON = 1_000;
const LATER = 15_000;

const isImminent = (pages: readonly Page[] | undefined): boolean =>
  pages?.some((page) => page.deliveries.some(({ nextAt }) => nextAt !== null && nextAt < Date.now() + 2 * SOON)) ?? false;

/** The deliveries of a webhook page by page, the newest first; kept up to date while they are looked at. */
export function useDeliveries(webhook: string): UseInfiniteQueryResult<InfiniteData<Page>> {
  const queries = useQueryClient();
  return useInfiniteQuery({
    queryKey: [...api.webhooks.deliveries.pathKey(), webhook],
    queryFn: async ({ pageParam }) => {
      const page = await server.webhooks.deliveries.query({ id: webhook, after: pageParam, limit: ON_A_PAGE });
      // An attempt may have switched the webhook off.
      void queries.invalidateQueries({ queryKey: api.webhooks.list.queryKey() });
      return page;
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => (isImminent(state.data?.pages) ? SOON : LATER),
  });
}
