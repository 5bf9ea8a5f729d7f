import { Menu } from '@mantine/core';
import type { OutlineRow } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import type { Point } from '../desk.ts';
import { AddItems } from './AddItems.tsx';
import { CommandItems } from './CommandItems.tsx';
import type { Action } from './keys.ts';
import look from './Outline.module.css';

export type OpenMenu = { kind: 'add' | 'commands'; at: Point };

type Props = {
  menu: OpenMenu;
  row: OutlineRow | null;
  perform: (action: Action, row: OutlineRow) => void;
  onAdded: (id: string) => void;
  onClose: () => void;
};

/** A menu at a place of the outline: what can be added at the focused row, or what can be done with it. */
export function OutlineMenu({ menu, row, perform, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      width={280}
      shadow="md"
      returnFocus={false}
      withinPortal
      loop
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={look.menuPlace}
          style={{ left: menu.at.x, top: menu.at.y }}
          aria-label={t(`outline.menu.${menu.kind}`)}
        />
      </Menu.Target>
      <Menu.Dropdown mah="min(420px, 70dvh)" style={{ overflow: 'auto' }} aria-label={t(`outline.menu.${menu.kind}`)}>
        {menu.kind === 'add' || !row ? <AddItems row={row} onAdded={onAdded} /> : <CommandItems row={row} perform={perform} />}
      </Menu.Dropdown>
    </Menu>
  );
}
