import { createBrowserRouter } from 'react-router';
import { Loading } from '../ui/Loading.tsx';
import { AppFrame } from './AppFrame.tsx';
import { FailedScreen, UnknownScreen } from './FailedScreen.tsx';

/** The addresses of the app; each screen's script loads when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <AppFrame />,
    errorElement: <FailedScreen />,
    hydrateFallbackElement: <Loading />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../screens/models/ModelsScreen.tsx')).ModelsScreen }) },
      { path: 'samples', lazy: async () => ({ Component: (await import('../screens/samples/SamplesScreen.tsx')).SamplesScreen }) },
      { path: 'samples/import', lazy: async () => ({ Component: (await import('../screens/samples/ImportScreen.tsx')).ImportScreen }) },
      { path: 'models/:modelId', lazy: async () => ({ Component: (await import('../screens/studio/StudioScreen.tsx')).StudioScreen }) },
      {
        path: 'models/:modelId/versions',
        lazy: async () => ({ Component: (await import('../screens/versions/VersionsScreen.tsx')).VersionsScreen }),
      },
      { path: '*', element: <UnknownScreen /> },
    ],
  },
]);
