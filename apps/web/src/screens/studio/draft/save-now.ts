import type { Autosave } from './autosave.ts';

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
  return !autosave.unsaved;
}
