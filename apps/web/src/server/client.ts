import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@umbral/server/router';
import { isOffline } from './problem.ts';
import { wantedWorkspace } from './workspace.ts';

/** Nobody is signed in (any more), or what they are in the workspace is too little. */
const REFUSED = [401, 403];

/** The workspace of this tab under the name that a request has for it. */
function named(as: string): Record<string, string> | null {
  const workspace = wantedWorkspace();
  return workspace === null ? null : { [as]: workspace };
}

export const server: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      // A stream of events has no headers of its own.
      true: httpSubscriptionLink({ url: '/trpc', connectionParams: () => named('workspace') }),
      false: httpLink({
        url: '/trpc',
        headers: () => named('umbral-workspace') ?? {},
        fetch: async (url, options) => {
          // Whoever closes a window does not wait until everybody is told.
          const keepalive = String(url).endsWith('/presence.leave');
          const answer = await fetch(url, { ...(options as RequestInit), keepalive });
          // The session has ended, or somebody's role has changed: who is signed in, and as what, is asked anew.
          if (REFUSED.includes(answer.status) && !String(url).includes('/session.'))
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
