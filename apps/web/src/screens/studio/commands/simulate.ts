import { saveNow } from '../draft/save-now.ts';
import type { Studio } from '../studio.ts';

/** Asks over which sample the draft is to be run. What was drawn last is saved first, as the server runs its own draft. */
export async function simulate({ autosave, desk }: Studio): Promise<void> {
  if (await saveNow(autosave)) desk.getState().open('simulate');
  else desk.getState().tell({ code: 'unsaved', params: {}, tone: 'refused' });
}
