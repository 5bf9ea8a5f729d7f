import { Menu } from '@mantine/core';
import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCornerUpRight,
  IconCut,
  IconEdit,
  IconForms,
  IconListTree,
  IconPlugConnected,
  IconPlus,
  IconPower,
  IconTrash,
  IconUnlink,
} from '@tabler/icons-react';
import type { OutlineRow } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../commands/registry.ts';
import { useCommand } from '../commands/useCommand.ts';
import { useMayEdit } from '../studio.ts';
import type { Action } from './keys.ts';

type Item = { id: string; icon: Icon; action: Action; keys: string; isThere: boolean };

/** What is a matter of rows: where something is in the tree, and what is added to it there. */
function rowItems(row: OutlineRow, mayEdit: boolean): Item[] {
  const isTitled = row.kind === 'node' && row.node.kind !== 'note';
  const hasEdge = row.kind !== 'section' && row.edge !== null;
  const items: Item[] = [
    { id: 'jump', icon: IconCornerUpRight, action: { do: 'jump' }, keys: 'enter', isThere: row.kind === 'reference' },
    { id: 'rename', icon: IconForms, action: { do: 'edit', column: 'title', isTyped: false }, keys: 'F2', isThere: isTitled },
    { id: 'add', icon: IconPlus, action: { do: 'add' }, keys: 'A', isThere: true },
    { id: 'up', icon: IconArrowUp, action: { do: 'reorder', by: -1 }, keys: 'Alt ↑', isThere: hasEdge && row.position > 1 },
    { id: 'down', icon: IconArrowDown, action: { do: 'reorder', by: 1 }, keys: 'Alt ↓', isThere: hasEdge && row.position < row.size },
    { id: 'moveTo', icon: IconListTree, action: { do: 'moveTo' }, keys: 'M', isThere: hasEdge },
    { id: 'disconnect', icon: IconUnlink, action: { do: 'disconnect' }, keys: '', isThere: hasEdge },
  ];
  return items.filter(({ id, isThere }) => isThere && (mayEdit || id === 'jump'));
}

const COMMANDS = {
  edit: IconEdit,
  connect: IconPlugConnected,
  toggle: IconPower,
  cut: IconCut,
  copy: IconCopy,
  paste: IconClipboard,
  duplicate: IconCopyPlus,
  remove: IconTrash,
} satisfies Partial<Record<CommandId, Icon>>;

function CommandItem({ id }: { id: keyof typeof COMMANDS }) {
  const { name, keys, enabled, run } = useCommand(id);
  const Picture = COMMANDS[id];
  return enabled ? (
    <Menu.Item data-command={id} leftSection={<Picture size={14} aria-hidden />} rightSection={keys} onClick={run}>
      {name}
    </Menu.Item>
  ) : null;
}

/** What can be done at the focused row, and with what is selected. */
export function CommandItems({ row, perform }: { row: OutlineRow; perform: (action: Action, row: OutlineRow) => void }) {
  const { t } = useTranslation();
  const items = rowItems(row, useMayEdit());
  return (
    <>
      {(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).map((id) => (
        <CommandItem key={id} id={id} />
      ))}
      {items.length > 0 && <Menu.Divider />}
      {items.map(({ id, icon: Picture, action, keys }) => (
        <Menu.Item
          key={id}
          data-command={id}
          // The menu of what can be added comes in its place.
          closeMenuOnClick={id !== 'add'}
          leftSection={<Picture size={14} aria-hidden />}
          rightSection={keys === 'enter' ? t('key.enter') : keys}
          onClick={() => perform(action, row)}
        >
          {t(id === 'rename' ? 'command.rename' : `outline.command.${id}`)}
        </Menu.Item>
      ))}
    </>
  );
}
