/** A page that is not seen draws no frames; then it is not waited for longer than this, in milliseconds. */
const PATIENCE = 100;

/** Runs something once what was changed by now is on the screen. */
export function afterPaint(run: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PATIENCE);
}
