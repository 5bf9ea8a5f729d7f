import { Suspense } from 'react';
import { withLaterTexts } from '../language/language.ts';
import { onDemand } from '../ui/onDemand.tsx';
import type { Given } from './choice.ts';

const StartDialog = onDemand(() => withLaterTexts(async () => (await import('./StartDialog.tsx')).StartDialog));

/** The dialog that starts a run; its script and its texts come when it is opened. */
export function LaterStartDialog(props: { given: Given; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <StartDialog {...props} />
    </Suspense>
  );
}
