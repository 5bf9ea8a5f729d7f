import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Focus } from '../query/edits.ts';

/** The first control of a part of a line or group. */
const targetOf = (root: HTMLElement | null, { id, part }: Focus): HTMLElement | null =>
  root?.querySelector(`[data-focus="${id} ${part}"] :is(input:not([type="hidden"]), button)`) ?? null;

/**
 * Takes the keyboard to where an edit says. Should what had the focus be gone otherwise, as after an undo, it goes on at `otherwise`.
 * Returns what the root must listen to.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, focus: Focus | null, otherwise: Focus) {
  const had = useRef(false);
  useLayoutEffect(() => {
    if (focus) targetOf(root.current, focus)?.focus();
  }, [root, focus]);
  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body) targetOf(root.current, otherwise)?.focus();
  });
  return {
    onFocus: () => {
      had.current = true;
    },
    // React tells of no blur when it takes an element away itself, only when the person goes elsewhere.
    onBlur: () => {
      had.current = false;
    },
  };
}
