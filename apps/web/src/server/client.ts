import { hashKey, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@umbral/server/router';
import { whoWorksHere } from './person.ts';
import { isAway, isOffline, isPassing } from './problem.ts';
import { waitAfter } from './waits.ts';
import { wantedWorkspace } from './workspace.ts';

/** Nobody is signed in any more, or they may no longer do this: another role, or none, since the app asked last. */
const REFUSALS: readonly number[] = [401, 403];

/** Whose page asks and in which workspace, under the names that a request has for them. */
function named(prefix: string): Record<string, string> {
  const said = { workspace: wantedWorkspace(), person: whoWorksHere() };
  return Object.fromEntries(Object.entries(said).flatMap(([name, id]) => (id === null ? [] : [[prefix + name, id]])));
}

export const server: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      // A stream of events has no headers of its own.
      true: httpSubscriptionLink({ url: '/trpc', connectionParams: () => named('') }),
      false: httpLink({
        url: '/trpc',
        headers: () => named('umbral-'),
        fetch: async (url, options) => {
          // Whoever closes a window does not wait until everybody is told.
          const keepalive = String(url).endsWith('/presence.leave');
          const answer = await fetch(url, { ...(options as RequestInit), keepalive });
          // Who is signed in and what they are here is asked anew, and the screens follow.
          if (REFUSALS.includes(answer.status) && !String(url).includes('/session.'))
            void queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() });
          return answer;
        },
      }),
    }),
  ],
});

/** How often something is asked again before it counts as failed: a server may be away for a moment, its database be started anew. */
const triesAfter = (error: unknown): number => (isOffline(error) ? 3 : Number(isPassing(error)));

/** Asks also when the browser believes to be offline: the server may be on this machine, and a failure is what tells the person. */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (failures, error) => failures < triesAfter(error),
      retryDelay: (failures) => waitAfter(failures + 1),
      staleTime: 5_000,
    },
  },
  // Whoever meets with a server that is away has it asked at once how it is.
  queryCache: new QueryCache({
    onError: (error, { queryHash }) => {
      const health = api.health.queryKey();
      if (!isAway(error) || queryHash === hashKey(health) || queryClient.getQueryState(health)?.status === 'error') return;
      void queryClient.invalidateQueries({ queryKey: health });
    },
  }),
});

/** Asks again whatever could not be answered while the server or its database was away, now that they are back. */
export const askAgain = (): Promise<void> =>
  queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' && isPassing(state.error) });

/** Query and mutation options for every procedure of the server. */
export const api: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client: server, queryClient });
