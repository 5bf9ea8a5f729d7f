import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from '../server/client.ts';
import { router } from './router.tsx';
import { readableTexts, theme } from './theme.ts';

// What is told before it is there is kept, and shown with it.
const Notifications = lazy(async () => ({ default: (await import('./notices.ts')).Notifications }));

/** Everything that every screen stands on: theme, server state, notices, routes. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableTexts} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Suspense fallback={null}>
          <Notifications position="bottom-center" />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
