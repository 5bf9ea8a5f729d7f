import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useMayEdit } from '../studio.ts';
import { COMMANDS, type CommandId } from './registry.ts';
import { useCommand } from './useCommand.ts';

/** A command as a button with a picture; its name and key are told when pointed at. What somebody may not do is not there. */
export function CommandIcon({ id, icon: Picture }: { id: CommandId; icon: Icon }) {
  const { name, keys, enabled, run } = useCommand(id);
  const mayEdit = useMayEdit();
  if (COMMANDS[id].needs && !mayEdit) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={name}
      data-hint={keys === '' ? name : `${name} (${keys})`}
      disabled={!enabled}
      onClick={run}
      data-command={id}
    >
      <Picture size={18} />
    </ActionIcon>
  );
}
