import { MantineProvider, type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { withLaterTexts } from '../language/language.ts';
import { queryClient } from '../server/client.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { postponed, whenIdle } from '../ui/postponed.tsx';
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

const UnencryptedScreen = onDemand(() => withLaterTexts(async () => (await import('./UnencryptedScreen.tsx')).UnencryptedScreen));
// What is told before it is there is kept, and shown with it.
const Notices = postponed(whenIdle, async () => (await import('./Notices.tsx')).Notices, Nothing);
const Hints = postponed(whenIdle, async () => (await import('../ui/Hints.tsx')).Hints, Nothing);

/** Everything that every screen stands on: theme, server state, notices, routes. */
export function App() {
  useKeptFocus();
  const spoken = useSpokenTheme();
  return (
    <MantineProvider theme={spoken} cssVariablesResolver={readableColours} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={null}>{window.isSecureContext ? <RouterProvider router={router} /> : <UnencryptedScreen />}</Suspense>
        <Notices />
        <Hints />
      </QueryClientProvider>
    </MantineProvider>
  );
}
