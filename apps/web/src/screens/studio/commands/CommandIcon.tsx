import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { CommandId } from './registry.ts';
import { useCommand } from './useCommand.ts';

/** A command as a button with a picture; its name and key are told when pointed at. */
export function CommandIcon({ id, icon: Picture }: { id: CommandId; icon: Icon }) {
  const { name, keys, enabled, run } = useCommand(id);
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
