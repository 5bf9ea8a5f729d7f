import { createBrowserRouter } from 'react-router';
import { withLaterTexts } from '../language/language.ts';
import { Loading } from '../ui/Loading.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { FailedScreen, UnknownScreen } from './FailedScreen.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';

/** The addresses of the app; each screen's script loads when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <EntryFrame />,
    errorElement: <FailedScreen />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        path: 'sign-in',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/sign-in/SignInScreen.tsx')).SignInScreen })),
      },
      {
        path: 'forgotten',
        lazy: () =>
          withLaterTexts(async () => ({ Component: (await import('../screens/sign-in/reset/ForgottenScreen.tsx')).ForgottenScreen })),
      },
      {
        path: 'reset',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/sign-in/reset/ResetScreen.tsx')).ResetScreen })),
      },
      {
        path: 'invitation',
        lazy: () =>
          withLaterTexts(async () => ({
            Component: (await import('../screens/sign-in/invitation/InvitationScreen.tsx')).InvitationScreen,
          })),
      },
    ],
  },
  {
    element: <SignedInOnly />,
    errorElement: <FailedScreen />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        index: true,
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/models/ModelsScreen.tsx')).ModelsScreen })),
      },
      {
        path: 'account',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/account/AccountScreen.tsx')).AccountScreen })),
      },
      {
        path: 'people',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/people/PeopleScreen.tsx')).PeopleScreen })),
      },
      {
        path: 'keys',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/keys/KeysScreen.tsx')).KeysScreen })),
      },
      {
        path: 'webhooks',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/webhooks/WebhooksScreen.tsx')).WebhooksScreen })),
      },
      {
        path: 'webhooks/:webhookId',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/webhooks/WebhookScreen.tsx')).WebhookScreen })),
      },
      {
        path: 'samples',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/samples/SamplesScreen.tsx')).SamplesScreen })),
      },
      {
        path: 'samples/:sampleId',
        lazy: () =>
          withLaterTexts(async () => ({ Component: (await import('../screens/samples/profile/ProfileScreen.tsx')).ProfileScreen })),
      },
      {
        path: 'samples/import',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/samples/ImportScreen.tsx')).ImportScreen })),
      },
      {
        path: 'simulations',
        lazy: () =>
          withLaterTexts(async () => ({ Component: (await import('../screens/simulations/SimulationsScreen.tsx')).SimulationsScreen })),
      },
      {
        path: 'simulations/compare',
        lazy: () =>
          withLaterTexts(async () => ({ Component: (await import('../screens/simulations/compare/CompareScreen.tsx')).CompareScreen })),
      },
      {
        path: 'simulations/:simulationId',
        lazy: () =>
          withLaterTexts(async () => ({ Component: (await import('../screens/simulations/SimulationScreen.tsx')).SimulationScreen })),
      },
      { path: 'models/:modelId', lazy: async () => ({ Component: (await import('../screens/studio/StudioScreen.tsx')).StudioScreen }) },
      {
        path: 'models/:modelId/versions',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/versions/VersionsScreen.tsx')).VersionsScreen })),
      },
      {
        path: 'models/:modelId/comparison',
        lazy: () =>
          withLaterTexts(async () => ({ Component: (await import('../screens/comparison/ComparisonScreen.tsx')).ComparisonScreen })),
      },
      {
        path: 'audit',
        lazy: () => withLaterTexts(async () => ({ Component: (await import('../screens/audit/AuditScreen.tsx')).AuditScreen })),
      },
      { path: '*', element: <UnknownScreen /> },
    ],
  },
]);
