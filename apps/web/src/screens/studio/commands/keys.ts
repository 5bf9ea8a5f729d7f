import type { Chord } from './command.ts';
import { COMMAND_IDS, COMMANDS, type CommandId } from './registry.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & { altGraph: boolean };

/** Keys whose sign depends on Shift or AltGr, and on which keyboard: only the sign counts. */
const isSign = (key: string) => key.length === 1 && !/[a-z0-9]/.test(key);

function matches(chord: Chord, pressed: Pressed): boolean {
  if (pressed.key.toLowerCase() !== chord.key) return false;
  // Windows reports AltGr, by which half of Europe types a bracket, as Ctrl and Alt.
  const mod = (pressed.ctrlKey || pressed.metaKey) && !pressed.altGraph;
  if (mod !== Boolean(chord.mod)) return false;
  return isSign(chord.key) || (pressed.shiftKey === Boolean(chord.shift) && !pressed.altKey);
}

/** The command that a key press means, if it means one. */
export const commandFor = (pressed: Pressed): CommandId | null =>
  COMMAND_IDS.find((id) => COMMANDS[id].keys.some((chord) => matches(chord, pressed))) ?? null;

/** Whether a command needs no key held down: such keys count only while a view of the draft has the focus. */
export const isPlain = (id: CommandId): boolean => !COMMANDS[id].keys.some(({ mod }) => mod);
