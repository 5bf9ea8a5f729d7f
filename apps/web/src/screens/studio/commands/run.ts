import type { Studio } from '../studio.ts';
import { COMMANDS, type CommandId } from './registry.ts';

/** Runs a command if it would do anything now; returns whether it ran. */
export function runCommand(studio: Studio, id: CommandId): boolean {
  const command = COMMANDS[id];
  const draft = studio.draft.getState();
  if (command.needs && draft.isReadOnly) studio.desk.getState().refuseEdit();
  if (!command.enabled(draft)) return false;
  void command.run(studio);
  return true;
}
