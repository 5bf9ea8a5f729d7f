import type { Autosave } from './autosave.ts';
import { noLonger } from './save-state.ts';

/** Others may save again and again in between; so often theirs are taken in before it is given up. */
const MOST = 5;

/** Saves what was drawn last, for what the server does with its draft. Returns whether all of it is saved. */
export async function saveNow(autosave: Autosave): Promise<boolean> {
  await noLonger(autosave.state, 'saving');
  await autosave.flush();
  for (let again = 0; again < MOST && autosave.state.getState().kind === 'unsaved'; again++) await autosave.flush();
  return !autosave.unsaved;
}
