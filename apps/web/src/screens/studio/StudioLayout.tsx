import { ContextMenu } from './commands/ContextMenu.tsx';
import { useCommandKeys } from './commands/useCommandKeys.ts';
import { DeskStudio } from './DeskStudio.tsx';
import { ConflictDialog } from './draft/ConflictDialog.tsx';
import { SpokenScores } from './lead/SpokenScores.tsx';
import { PhoneStudio } from './PhoneStudio.tsx';
import { Panels } from './panels/Panels.tsx';
import { usePhone } from './view/view.ts';

/** The studio, as wide as there is room, and what commands open over it. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  const phone = usePhone();
  return (
    <>
      {phone ? <PhoneStudio name={name} /> : <DeskStudio name={name} />}
      <Panels />
      <ContextMenu />
      <ConflictDialog />
      <SpokenScores />
    </>
  );
}
