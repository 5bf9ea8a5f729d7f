import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from '../server/client.ts';
import { router } from './router.tsx';
import { readableTexts, theme } from './theme.ts';

/** Everything that every screen stands on: theme, server state, notices, routes. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableTexts} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
