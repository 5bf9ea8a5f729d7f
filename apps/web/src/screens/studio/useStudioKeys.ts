import { duplicateNodes } from '@umbral/model';
import { useEffect } from 'react';
import { newId } from './newId.ts';
import { useStudio } from './studio.ts';

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Undo, redo, duplicate and save by key. None of them fires while a person types in a field. */
export function useStudioKeys(): void {
  const { draft, autosave } = useStudio();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || inField(event.target)) return;
      const state = draft.getState();
      const commands: Record<string, () => void> = {
        z: event.shiftKey ? state.redo : state.undo,
        y: state.redo,
        s: () => void autosave.flush(),
        d: () => state.edit((document) => duplicateNodes(document, state.selectedNodes, newId)),
      };
      const command = commands[event.key.toLowerCase()];
      if (!command) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [draft, autosave]);
}
