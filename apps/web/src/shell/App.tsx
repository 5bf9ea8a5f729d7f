import { MantineProvider, type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { queryClient } from '../server/client.ts';
import { readableColours } from './contrast.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';
import { useKeptFocus } from './useKeptFocus.ts';

/** The theme with what its components tell screen readers of their own accord, in the app's language. */
function useSpokenTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  return useMemo(
    () =>
      mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('ui.close') } } } } }),
    [t],
  );
}

/** Everything that every screen stands on: theme, server state, notices, routes. */
export function App() {
  useKeptFocus();
  const spoken = useSpokenTheme();
  return (
    <MantineProvider theme={spoken} cssVariablesResolver={readableColours} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
