import { useCommandKeys } from './commands/useCommandKeys.ts';
import { DeskStudio } from './DeskStudio.tsx';
import { ConflictDialog } from './draft/ConflictDialog.tsx';
import { PhoneStudio } from './PhoneStudio.tsx';
import { usePhone } from './view/view.ts';

/** The studio, as wide as there is room. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  const phone = usePhone();
  return (
    <>
      {phone ? <PhoneStudio name={name} /> : <DeskStudio name={name} />}
      <ConflictDialog />
    </>
  );
}
