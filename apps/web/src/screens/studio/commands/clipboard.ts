import { type ClipProblem, copyNodes, duplicateNodes, type PasteProblem, pasteClip, readClip, writeClip } from '@umbral/model';
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

/** Pastes a text from the clipboard into the middle of what is on view, as one step; or says why not. */
export function pasteText(studio: Studio, text: string): void {
  const read = readClip(text);
  if (!read.ok) return refuse(studio, read.problem);
  const { draft, desk } = studio;
  const middle = desk.getState().surface?.placeForNew() ?? { x: 0, y: 0 };
  const result = pasteClip(draft.getState().document, read.clip, newId, { middle }, desk.getState().sizeOf);
  if (!result.ok) return refuse(studio, result.problem);
  draft.getState().edit(() => result.document);
  draft.getState().select(result.pasted);
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
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return refuse(studio, { code: 'clipboardClosed' });
  }
  pasteText(studio, text);
}

function duplicate(studio: Studio): void {
  const { document, selectedNodes, edit, select } = studio.draft.getState();
  const result = duplicateNodes(document, selectedNodes, newId);
  if (!result.ok) return refuse(studio, result.problem);
  edit(() => result.document);
  select(result.pasted);
}

export const CLIPBOARD_COMMANDS = {
  cut: {
    section: 'edit',
    keys: [{ key: 'x', mod: true }],
    enabled: anySelected,
    run: async (studio) => {
      if (await copy(studio)) studio.draft.getState().removeSelected();
    },
  },
  copy: { section: 'edit', keys: [{ key: 'c', mod: true }], enabled: anySelected, run: async (studio) => void (await copy(studio)) },
  paste: { section: 'edit', keys: [{ key: 'v', mod: true }], enabled: always, run: paste },
  duplicate: { section: 'edit', keys: [{ key: 'd', mod: true }], enabled: anySelected, run: duplicate },
} satisfies Record<string, Command>;
