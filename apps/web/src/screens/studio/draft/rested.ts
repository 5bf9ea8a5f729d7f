import type { Autosave } from './autosave.ts';

/** Saves at once what is unsaved; resolves when it is, or when that has to wait and it is kept in this browser. */
export async function rested(autosave: Autosave): Promise<void> {
  void autosave.flush();
  const isAtWork = () => ['unsaved', 'saving'].includes(autosave.state.getState().kind);
  await new Promise<void>((resolve) => {
    if (!isAtWork()) return resolve();
    const stop = autosave.state.subscribe(() => {
      if (isAtWork()) return;
      stop();
      resolve();
    });
  });
}
