import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBoxMargin, IconCopy, IconDots, IconLayersSubtract, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../newId.ts';
import { useBuilder } from '../builder.ts';
import { duplicated, mayBe, type Path, removed, shifted, unwrapped, wrapped } from '../query/edits.ts';

type Props = { id: string; path: Path; isGroup: boolean };

/** The commands of a menu that is open; those that would change nothing, or too much, cannot be chosen. */
function Commands({ path, isGroup }: Pick<Props, 'path' | 'isGroup'>) {
  const { t } = useTranslation();
  const { query, edit } = useBuilder();
  const commands = [
    { name: 'duplicate', icon: IconCopy, edited: duplicated(query, path, newId) },
    { name: 'moveUp', icon: IconArrowUp, edited: shifted(query, path, 'up') },
    { name: 'moveDown', icon: IconArrowDown, edited: shifted(query, path, 'down') },
    { name: 'wrap', icon: IconBoxMargin, edited: wrapped(query, path, newId) },
    ...(isGroup ? [{ name: 'unwrap' as const, icon: IconLayersSubtract, edited: unwrapped(query, path) }] : []),
    { name: 'remove', icon: IconTrash, edited: removed(query, path) },
  ] as const;
  return commands.map(({ name, icon: Picture, edited }) => (
    <Menu.Item
      key={name}
      leftSection={<Picture size={15} aria-hidden />}
      {...(name === 'remove' ? { color: 'red' } : {})}
      disabled={!edited || !mayBe(edited.query)}
      onClick={() => edit(edited)}
    >
      {t(`conditions.${name}`)}
    </Menu.Item>
  ));
}

/** What can be done with a line or group. */
export function ItemMenu({ id, path, isGroup }: Props) {
  const { t } = useTranslation();
  return (
    <span data-focus={`${id} menu`}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t(isGroup ? 'conditions.groupMenu' : 'conditions.lineMenu')}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Commands path={path} isGroup={isGroup} />
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
