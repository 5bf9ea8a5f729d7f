import { Suspense } from 'react';
import { withLaterTexts } from '../language/language.ts';
import { onDemand } from './onDemand.tsx';

const ViewOnly = onDemand(() => withLaterTexts(async () => (await import('./ViewOnly.tsx')).ViewOnly));

/** Tells a viewer that they only look; its script and its texts come for viewers alone. */
export function LaterViewOnly() {
  return (
    <Suspense fallback={null}>
      <ViewOnly />
    </Suspense>
  );
}
