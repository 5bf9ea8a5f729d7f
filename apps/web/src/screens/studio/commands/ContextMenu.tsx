import { Menu, Text, UnstyledButton } from '@mantine/core';
import { Fragment, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useStudio } from '../studio.ts';
import { MENUS } from './menus.ts';
import { COMMANDS, type CommandId } from './registry.ts';
import { useCommand } from './useCommand.ts';

function Line({ id }: { id: CommandId }) {
  const { name, keys, run } = useCommand(id);
  return (
    <Menu.Item
      onClick={run}
      {...(id === 'remove' ? { color: 'red' } : {})}
      rightSection={
        keys && (
          <Text span size="xs" c="dimmed" ml="md">
            {keys}
          </Text>
        )
      }
      data-menu-command={id}
    >
      {name}
    </Menu.Item>
  );
}

/** The menu of a right click, or of Shift+F10: what can be done to what is selected, or to the view. */
export function ContextMenu() {
  const { t } = useTranslation();
  const { draft, desk } = useStudio();
  const menu = useDesk((state) => state.menu);
  const offered = (ids: readonly CommandId[]) => ids.filter((id) => COMMANDS[id].enabled(draft.getState()));
  const groups = menu ? MENUS[menu.of].map(offered).filter((ids) => ids.length > 0) : [];
  const isEmpty = groups.length === 0;
  useEffect(() => {
    if (isEmpty) desk.getState().openMenu(null);
  }, [isEmpty, desk]);
  if (!menu || isEmpty) return null;
  return (
    <Menu
      key={`${menu.x} ${menu.y}`}
      opened
      onClose={() => desk.getState().openMenu(null)}
      position="bottom-start"
      offset={2}
      width={260}
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <UnstyledButton
          tabIndex={-1}
          aria-label={t('command.menu')}
          style={{ position: 'fixed', left: menu.x, top: menu.y, width: 1, height: 1, pointerEvents: 'none' }}
        />
      </Menu.Target>
      <Menu.Dropdown data-menu={menu.of}>
        {groups.map((ids, place) => (
          <Fragment key={ids[0]}>
            {place > 0 && <Menu.Divider />}
            {ids.map((id) => (
              <Line key={id} id={id} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
