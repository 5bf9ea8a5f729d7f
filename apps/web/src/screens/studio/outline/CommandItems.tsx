import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCornerUpRight, IconEdit, IconListTree, IconPlus, IconPower, IconTrash } from '@tabler/icons-react';
import type { OutlineRow } from '@umbral/compiler';
import { isSwitched } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import type { Action } from './keys.ts';

type Item = { id: string; icon: typeof IconPlus; action: Action; keys: string; isThere: boolean };

/** What can be done at the focused row and nowhere else; what can be done everywhere comes from the studio's commands. */
export function CommandItems({ row, perform }: { row: OutlineRow; perform: (action: Action, row: OutlineRow) => void }) {
  const { t } = useTranslation();
  const isNode = row.kind === 'node';
  const hasEdge = row.kind !== 'section' && row.edge !== null;
  const items: Item[] = [
    { id: 'inspect', icon: IconEdit, action: { do: 'inspect' }, keys: 'Enter', isThere: isNode },
    { id: 'jump', icon: IconCornerUpRight, action: { do: 'jump' }, keys: 'Enter', isThere: row.kind === 'reference' },
    { id: 'rename', icon: IconEdit, action: { do: 'edit', column: 'title' }, keys: 'F2', isThere: isNode && row.node.kind !== 'note' },
    { id: 'add', icon: IconPlus, action: { do: 'add' }, keys: 'A', isThere: true },
    { id: 'switch', icon: IconPower, action: { do: 'switch' }, keys: '', isThere: isNode && isSwitched(row.node) },
    { id: 'up', icon: IconArrowUp, action: { do: 'reorder', by: -1 }, keys: 'Alt ↑', isThere: hasEdge && row.position > 1 },
    { id: 'down', icon: IconArrowDown, action: { do: 'reorder', by: 1 }, keys: 'Alt ↓', isThere: hasEdge && row.position < row.size },
    { id: 'moveTo', icon: IconListTree, action: { do: 'moveTo' }, keys: 'M', isThere: hasEdge },
    { id: 'remove', icon: IconTrash, action: { do: 'remove' }, keys: 'Del', isThere: isNode },
    { id: 'disconnect', icon: IconTrash, action: { do: 'remove' }, keys: 'Del', isThere: row.kind === 'reference' },
  ];
  return (
    <>
      {items
        .filter(({ isThere }) => isThere)
        .map(({ id, icon: Picture, action, keys }) => (
          <Menu.Item
            key={id}
            data-command={id}
            closeMenuOnClick={id !== 'add'}
            leftSection={<Picture size={14} aria-hidden />}
            rightSection={keys}
            onClick={() => perform(action, row)}
          >
            {t(`outline.command.${id}`)}
          </Menu.Item>
        ))}
    </>
  );
}
