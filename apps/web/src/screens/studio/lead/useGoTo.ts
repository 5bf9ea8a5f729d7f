import { useStudio } from '../studio.ts';

/** Selects a node and brings it into view, in whichever view of the draft is in front. `onGo`: what else happens then, before. */
export function useGoTo(onGo: (() => void) | undefined): (id: string) => void {
  const { draft, desk } = useStudio();
  return (id) => {
    onGo?.();
    draft.getState().select([id]);
    desk.getState().surface?.reveal([id]);
  };
}
