import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { withLaterTexts } from '../../language/language.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Nothing } from '../../ui/Nothing.tsx';
import { onDemand, prepareOnDemand } from '../../ui/onDemand.tsx';
import { postponed, whenIdle } from '../../ui/postponed.tsx';
import { useCommandKeys } from './commands/useCommandKeys.ts';
import { DeskStudio } from './DeskStudio.tsx';
import { SpokenScores } from './lead/SpokenScores.tsx';
import { Panels } from './panels/Panels.tsx';
import { useDesk, useStudio } from './studio.ts';
import { usePhone } from './view/view.ts';

const PhoneStudio = onDemand(async () => (await import('./PhoneStudio.tsx')).PhoneStudio);
const ContextMenu = onDemand(async () => (await import('./commands/ContextMenu.tsx')).ContextMenu);
const ClashDialog = onDemand(() => withLaterTexts(async () => (await import('./merging/ClashDialog.tsx')).ClashDialog));
const MergeNotice = postponed(whenIdle, () => withLaterTexts(async () => (await import('./merging/MergeNotice.tsx')).MergeNotice), Nothing);

/** The studio, as wide as there is room, and what commands open over it. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  const phone = usePhone();
  const merge = useStore(useStudio().autosave.state, (state) => (state.kind === 'conflict' ? state.merge : null));
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
      <Suspense fallback={null}>{merge && <ClashDialog merge={merge} />}</Suspense>
      <MergeNotice />
      <SpokenScores />
    </>
  );
}
