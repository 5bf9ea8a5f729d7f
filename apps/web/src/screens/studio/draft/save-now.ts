import type { Autosave } from './autosave.ts';

/** Others may save again and again in between; so often theirs are taken in before it is given up. */
const MOST = 5;

/** Resolves when no save waits for its answer any more. */
function answered({ state }: Autosave): Promise<void> {
  return new Promise((resolve) => {
    if (state.getState().kind !== 'saving') return resolve();
    const stop = state.subscribe(({ kind }) => {
      if (kind === 'saving') return;
      stop();
      resolve();
    });
  });
}

/** Saves what was drawn last, for what the server does with its draft. Returns whether all of it is saved. */
export async function saveNow(autosave: Autosave): Promise<boolean> {
  await answered(autosave);
  await autosave.flush();
  for (let again = 0; again < MOST && autosave.state.getState().kind === 'unsaved'; again++) await autosave.flush();
  return !autosave.unsaved;
}
