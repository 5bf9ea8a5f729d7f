import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFold, IconPlus } from '@tabler/icons-react';
import type { OutlineRow } from '@umbral/compiler';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SURFACE } from '../commands/useCommandKeys.ts';
import { useDraft } from '../studio.ts';
import { useOutlineActions } from './actions.ts';
import { columnsFor } from './columns.ts';
import { useOutlineGrid } from './grid.ts';
import { MoveDialog } from './MoveDialog.tsx';
import look from './Outline.module.css';
import { OutlineEmpty } from './OutlineEmpty.tsx';
import { type OpenMenu, OutlineMenu } from './OutlineMenu.tsx';
import { useSurface } from './surface.ts';
import { TreeGrid } from './TreeGrid.tsx';

type Props = { inspect: () => void; tapOpens: boolean; inFront: boolean; tools?: ReactNode };

/**
 * The document as a tree grid: everything that can be drawn on the canvas can be done here with the keyboard alone.
 * `tapOpens`: whether a tap on a row opens its properties, as on a phone. `inFront`: whether commands are meant for this view from the start.
 * `tools`: what else stands in its bar.
 */
export function Outline({ inspect, tapOpens, inFront, tools }: Props) {
  const { t } = useTranslation();
  const grid = useOutlineGrid();
  const { ref: room, width } = useElementSize<HTMLElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<string | null>(null);
  const wantsFocus = useRef(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [moved, setMoved] = useState<OutlineRow | null>(null);
  const takeFocus = () => {
    wantsFocus.current = true;
  };
  const openMenu = (kind: OpenMenu['kind'], at?: { x: number; y: number }) => {
    const box = scroller.current?.querySelector('[data-focused]')?.getBoundingClientRect();
    setMenu({ kind, at: at ?? { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 } });
  };
  const around = { inspect, openMenu, askWhere: setMoved, takeFocus };
  const actions = useOutlineActions(grid, around, anchor);
  const surface = useSurface({ grid, openMenu, takeFocus, inFront });
  useFollowing(grid.focus?.row ?? null, grid.show);
  const focused = grid.rows.find(({ key }) => key === grid.focus?.row) ?? null;
  const columns = columnsFor(width);
  const closable = grid.all.filter((row) => row.kind === 'node' && row.hasChildren && row.level > 2).map(({ key }) => key);
  const isFolded = closable.length > 0 && closable.every((key) => grid.closed.has(key));

  return (
    <section ref={room} className={look.outline} aria-label={t('outline.name')} {...{ [SURFACE]: true }} onFocus={surface.comeToFront}>
      <Group className={look.tools} gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} />}
          data-outline-add
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            openMenu('add', { x: box.left, y: box.bottom });
          }}
        >
          {t('outline.add')}
        </Button>
        <Tooltip label={t(isFolded ? 'outline.openAll' : 'outline.closeAll')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(isFolded ? 'outline.openAll' : 'outline.closeAll')}
            onClick={() => grid.setClosed(isFolded ? new Set() : new Set(closable))}
          >
            <IconFold size={16} />
          </ActionIcon>
        </Tooltip>
        {tools}
      </Group>
      {grid.rows.length === 0 ? (
        <OutlineEmpty />
      ) : (
        <TreeGrid
          grid={grid}
          actions={actions}
          columns={columns}
          tapOpens={tapOpens}
          scroller={scroller}
          wantsFocus={wantsFocus}
          openMenu={openMenu}
        />
      )}
      {menu && (
        <OutlineMenu
          menu={menu}
          row={focused}
          perform={actions.perform}
          onAdded={(id) => {
            if (focused) grid.setClosed(new Set([...grid.closed].filter((key) => key !== focused.key)));
            grid.show(id);
          }}
          onClose={() => {
            takeFocus();
            setMenu(null);
          }}
        />
      )}
      {moved && (
        <MoveDialog
          row={moved}
          onClose={() => {
            takeFocus();
            setMoved(null);
          }}
        />
      )}
    </section>
  );
}

/** Follows what is selected elsewhere, on the canvas or in the list of problems: its row is opened and gets the focus of the grid. */
function useFollowing(focused: string | null, show: (node: string) => void): void {
  const selected = useDraft(({ selectedNodes }) => (selectedNodes.size === 1 ? ([...selectedNodes][0] ?? null) : null));
  const follow = useRef(show);
  useEffect(() => {
    follow.current = show;
  });
  const shown = useRef(focused);
  useEffect(() => {
    shown.current = focused;
  });
  useEffect(() => {
    if (selected !== null && shown.current !== `node ${selected}`) follow.current(selected);
  }, [selected]);
}
