import { useTranslation } from 'react-i18next';
import { useDraft, useMayEdit, useStudio } from '../studio.ts';
import { chordText } from './chordText.ts';
import { commandName } from './commandName.ts';
import { COMMANDS, type CommandId } from './registry.ts';
import { runCommand } from './run.ts';

/** What a button or a line of a menu needs of a command: its name, its key, whether it would do anything now, and how to do it. */
export function useCommand(id: CommandId): { name: string; keys: string; enabled: boolean; run: () => void } {
  const { t } = useTranslation();
  const studio = useStudio();
  const enabled = useDraft(COMMANDS[id].enabled);
  const mayEdit = useMayEdit();
  const [chord] = COMMANDS[id].keys;
  return { name: commandName(t, id, mayEdit), keys: chord ? chordText(t, chord) : '', enabled, run: () => void runCommand(studio, id) };
}
