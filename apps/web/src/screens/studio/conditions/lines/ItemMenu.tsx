import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBoxMargin, IconCopy, IconDots, IconLayersSubtract, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../newId.ts';
import { useBuilder } from '../builder.ts';
import { duplicated, mayBe, type Path, removed, shifted, unwrapped, wrapped } from '../query/edits.ts';

type Props = { id: string; path: Path; isGroup: boolean };

/** The commands of a menu that is open; those that would change nothing, or too much, cannot be chosen. */
function Commands({ path, isGroup, onCommand }: Pick<Props, 'path' | 'isGroup'> & { onCommand: () => void }) {
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
      onClick={() => {
        onCommand();
        edit(edited);
      }}
    >
      {t(`conditions.${name}`)}
    </Menu.Item>
  ));
}

/** What can be done with a line or group. */
export function ItemMenu({ id, path, isGroup }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const isCommanded = useRef(false);
  // A command takes the focus to what it changed; only a menu that is left without one gives it back.
  const close = () => {
    if (!isCommanded.current) button.current?.focus();
    isCommanded.current = false;
  };
  const command = () => {
    isCommanded.current = true;
  };
  return (
    <span data-focus={`${id} menu`}>
      <Menu position="bottom-end" withinPortal returnFocus={false} onClose={close}>
        <Menu.Target>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t(isGroup ? 'conditions.groupMenu' : 'conditions.lineMenu')}
          >
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Commands path={path} isGroup={isGroup} onCommand={command} />
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
