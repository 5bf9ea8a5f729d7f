import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@umbral/server/router';
import { isOffline } from './problem.ts';

const UNAUTHORIZED = 401;

export const server: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      false: httpLink({
        url: '/trpc',
        fetch: async (url, options) => {
          // Whoever closes a window does not wait until everybody is told.
          const keepalive = String(url).endsWith('/presence.leave');
          const answer = await fetch(url, { ...(options as RequestInit), keepalive });
          // The session has ended: who is signed in is asked anew, and the app asks the person.
          if (answer.status === UNAUTHORIZED && !String(url).includes('/session.'))
            void queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() });
          return answer;
        },
      }),
    }),
  ],
});

/** Asks also when the browser believes to be offline: the server may be on this machine, and a failure is what tells the person. */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: { networkMode: 'always', retry: (failures, error) => isOffline(error) && failures < 3, staleTime: 5_000 },
  },
});

/** Query and mutation options for every procedure of the server. */
export const api: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client: server, queryClient });
