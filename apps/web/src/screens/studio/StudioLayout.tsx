import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { onDemand, prepareOnDemand } from '../../ui/onDemand.tsx';
import { ContextMenu } from './commands/ContextMenu.tsx';
import { useCommandKeys } from './commands/useCommandKeys.ts';
import { DeskStudio } from './DeskStudio.tsx';
import { PhoneStudio } from './PhoneStudio.tsx';
import { Panels } from './panels/Panels.tsx';
import { useStudio } from './studio.ts';
import { usePhone } from './view/view.ts';

const ConflictDialog = onDemand(async () => (await import('./draft/ConflictDialog.tsx')).ConflictDialog);

/** The studio, as wide as there is room, and what commands open over it. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  const phone = usePhone();
  const isConflict = useStore(useStudio().autosave.state, ({ kind }) => kind === 'conflict');
  useEffect(prepareOnDemand, []);
  return (
    <>
      {phone ? <PhoneStudio name={name} /> : <DeskStudio name={name} />}
      <Panels />
      <ContextMenu />
      <Suspense fallback={null}>{isConflict && <ConflictDialog />}</Suspense>
    </>
  );
}
