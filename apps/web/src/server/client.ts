import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@umbral/server/router';
import { isOffline } from './problem.ts';

export const server: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] });

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: (failures, error) => isOffline(error) && failures < 3, staleTime: 5_000 } },
});

/** Query and mutation options for every procedure of the server. */
export const api: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client: server, queryClient });
