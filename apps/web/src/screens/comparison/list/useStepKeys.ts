import { useEffect, useEffectEvent } from 'react';

const STEPS: Record<string, 1 | -1> = { n: 1, p: -1 };
/** Where letters are text. */
const WRITING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]';

/** N goes to the next change and P to the previous one, unless somebody writes. */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = STEPS[event.key.toLowerCase()];
    const isWriting = event.target instanceof Element && event.target.closest(WRITING) !== null;
    if (by === undefined || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
