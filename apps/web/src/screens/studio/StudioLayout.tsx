import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { Loading } from '../../ui/Loading.tsx';
import { onDemand, prepareOnDemand } from '../../ui/onDemand.tsx';
import { useCommandKeys } from './commands/useCommandKeys.ts';
import { DeskStudio } from './DeskStudio.tsx';
import { SpokenScores } from './lead/SpokenScores.tsx';
import { Panels } from './panels/Panels.tsx';
import { useDesk, useStudio } from './studio.ts';
import { usePhone } from './view/view.ts';

const PhoneStudio = onDemand(async () => (await import('./PhoneStudio.tsx')).PhoneStudio);
const ContextMenu = onDemand(async () => (await import('./commands/ContextMenu.tsx')).ContextMenu);
const ConflictDialog = onDemand(async () => (await import('./draft/ConflictDialog.tsx')).ConflictDialog);

/** The studio, as wide as there is room, and what commands open over it. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  const phone = usePhone();
  const isConflict = useStore(useStudio().autosave.state, ({ kind }) => kind === 'conflict');
  const isMenuOpen = useDesk(({ menu }) => menu !== null);
  useEffect(prepareOnDemand, []);
  return (
    <>
      {phone ? (
        <Suspense fallback={<Loading />}>
          <PhoneStudio name={name} />
        </Suspense>
      ) : (
        <DeskStudio name={name} />
      )}
      <Panels />
      <Suspense fallback={null}>{isMenuOpen && <ContextMenu />}</Suspense>
      <Suspense fallback={null}>{isConflict && <ConflictDialog />}</Suspense>
      <SpokenScores />
    </>
  );
}
