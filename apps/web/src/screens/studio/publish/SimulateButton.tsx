import { IconPlayerPlay } from '@tabler/icons-react';
import { LaterStartDialog } from '../../../simulating/LaterStartDialog.tsx';
import { CommandIcon } from '../commands/CommandIcon.tsx';
import { useDesk, useMayEdit, usePreview, useStudio } from '../studio.ts';

/** Runs the draft over a sample, at first the one that is open. */
export function SimulateButton() {
  const { modelId, desk } = useStudio();
  const sampleId = usePreview(({ sample }) => (sample.kind === 'none' ? null : sample.id));
  const isOpen = useDesk(({ panel }) => panel === 'simulate');
  const mayEdit = useMayEdit();
  return (
    <>
      <CommandIcon id="simulate" icon={IconPlayerPlay} />
      {isOpen && mayEdit && (
        <LaterStartDialog given={{ modelId, ...(sampleId !== null && { sampleId }) }} onClose={() => desk.getState().open(null)} />
      )}
    </>
  );
}
