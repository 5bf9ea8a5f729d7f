import { useEffect } from 'react';
import { type Studio, useStudio } from '../studio.ts';
import { copiedText, pasteText, removeCut } from './clipboard.ts';
import { commandFor, isPlain } from './keys.ts';
import { runCommand } from './run.ts';

/** Where keys type or choose something, and mean nothing to the draft. */
const ELSEWHERE = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

/** The mark of an element that shows the draft: plain keys count while it, or the page around it, has the focus. */
export const SURFACE = 'data-surface';

const isElsewhere = (target: EventTarget | null) => target instanceof Element && target.closest(ELSEWHERE) !== null;
const isOnDraft = (target: EventTarget | null) =>
  target instanceof Element && (target.closest(`[${SURFACE}]`) !== null || target.querySelector(`[${SURFACE}]`) !== null);

function onKey(studio: Studio, event: KeyboardEvent): void {
  if (event.defaultPrevented || isElsewhere(event.target)) return;
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const id = commandFor({ key, ctrlKey, metaKey, shiftKey, altKey, altGraph: event.getModifierState('AltGraph') });
  // Copying and pasting by key arrives as events of the clipboard, which need nobody's leave.
  if (id === null || id === 'copy' || id === 'cut' || id === 'paste') return;
  if (isPlain(id) && !isOnDraft(event.target)) return;
  if (runCommand(studio, id) || !isPlain(id)) event.preventDefault();
}

function onCopy(studio: Studio, event: ClipboardEvent): void {
  const isReading = !(window.getSelection()?.isCollapsed ?? true);
  const text = isElsewhere(event.target) || isReading ? null : copiedText(studio);
  if (text === null || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  if (event.type === 'cut') removeCut(studio);
}

function onPaste(studio: Studio, event: ClipboardEvent): void {
  if (isElsewhere(event.target) || !event.clipboardData) return;
  event.preventDefault();
  void pasteText(studio, event.clipboardData.getData('text/plain'));
}

/** Listens for every command's keys while the studio is open. None of them fires while a person types in a field. */
export function useCommandKeys(): void {
  const studio = useStudio();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', (event) => onKey(studio, event), { signal });
    for (const type of ['copy', 'cut'] as const) window.addEventListener(type, (event) => onCopy(studio, event), { signal });
    window.addEventListener('paste', (event) => onPaste(studio, event), { signal });
    return () => listening.abort();
  }, [studio]);
}
