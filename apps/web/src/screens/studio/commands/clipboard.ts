import { type ClipProblem, copyNodes, duplicateNodes, type PasteProblem, type PasteResult, pasteClip, writeClip } from '@umbral/model';
import { newId } from '../newId.ts';
import type { Studio } from '../studio.ts';
import { always, anySelected, type Command } from './command.ts';

function refuse({ desk }: Studio, { code, ...params }: ClipProblem | PasteProblem | { code: 'clipboardClosed' }): void {
  desk.getState().tell({ code, params, tone: 'refused' });
}

/** The selected nodes as text for the clipboard; null when none is selected. */
export function copiedText({ draft }: Studio): string | null {
  const { document, selectedNodes } = draft.getState();
  return selectedNodes.size === 0 ? null : writeClip(copyNodes(document, selectedNodes));
}

/** Says that nothing can be changed here, if that is so. */
function isRefused({ draft, desk }: Studio): boolean {
  const { isReadOnly } = draft.getState();
  if (isReadOnly) desk.getState().refuseEdit();
  return isReadOnly;
}

/** Makes the result of a paste one step, with what was pasted selected; or says why there is none. */
function take(studio: Studio, result: PasteResult): void {
  if (!result.ok) {
    refuse(studio, result.problem);
    return;
  }
  const { edit, select } = studio.draft.getState();
  edit(() => result.document);
  select(result.pasted);
}

/** Pastes a text from the clipboard into the middle of what is on view; or says why not. */
export async function pasteText(studio: Studio, text: string): Promise<void> {
  if (isRefused(studio)) return;
  const { readClip } = await import('../schema.ts');
  const read = readClip(text);
  if (!read.ok) {
    refuse(studio, read.problem);
    return;
  }
  const { surface, sizeOf } = studio.desk.getState();
  const middle = surface?.placeForNew() ?? { x: 0, y: 0 };
  take(studio, pasteClip(studio.draft.getState().document, read.clip, newId, { middle }, sizeOf));
}

/** Takes away what was cut, once it is in the clipboard. */
export function removeCut(studio: Studio): void {
  if (!isRefused(studio)) studio.draft.getState().removeSelected();
}

async function copy(studio: Studio): Promise<boolean> {
  const text = copiedText(studio);
  if (text === null) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    refuse(studio, { code: 'clipboardClosed' });
    return false;
  }
}

async function paste(studio: Studio): Promise<void> {
  try {
    await pasteText(studio, await navigator.clipboard.readText());
  } catch {
    refuse(studio, { code: 'clipboardClosed' });
  }
}

function duplicate(studio: Studio): void {
  const { document, selectedNodes } = studio.draft.getState();
  take(studio, duplicateNodes(document, selectedNodes, newId));
}

export const CLIPBOARD_COMMANDS = {
  cut: {
    section: 'edit',
    needs: 'edit',
    keys: [{ key: 'x', mod: true }],
    enabled: anySelected,
    run: async (studio) => {
      if (await copy(studio)) removeCut(studio);
    },
  },
  copy: { section: 'edit', keys: [{ key: 'c', mod: true }], enabled: anySelected, run: async (studio) => void (await copy(studio)) },
  paste: { section: 'edit', needs: 'edit', keys: [{ key: 'v', mod: true }], enabled: always, run: paste },
  duplicate: { section: 'edit', needs: 'edit', keys: [{ key: 'd', mod: true }], enabled: anySelected, run: duplicate },
} satisfies Record<string, Command>;
