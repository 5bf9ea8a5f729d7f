import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from '../server/client.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { postponed, whenIdle } from '../ui/postponed.tsx';
import { router } from './router.tsx';
import { readableTexts, theme } from './theme.ts';

// What is told before it is there is kept, and shown with it.
const Notices = postponed(whenIdle, async () => (await import('./Notices.tsx')).Notices, Nothing);
const Hints = postponed(whenIdle, async () => (await import('../ui/Hints.tsx')).Hints, Nothing);

/** Everything that every screen stands on: theme, server state, notices, routes. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableTexts} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notices />
        <Hints />
      </QueryClientProvider>
    </MantineProvider>
  );
}
