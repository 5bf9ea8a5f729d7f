import { Box } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { OutlineRow } from '@umbral/compiler';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SURFACE } from '../commands/useCommandKeys.ts';
import type { Point } from '../desk.ts';
import { useDraft, useMayEdit, useStudio } from '../studio.ts';
import { outlineActions } from './actions.ts';
import { columnsFor } from './columns.ts';
import { useOutlineGrid } from './grid.ts';
import { MoveDialog } from './MoveDialog.tsx';
import look from './Outline.module.css';
import { OutlineBar } from './OutlineBar.tsx';
import { OutlineEmpty } from './OutlineEmpty.tsx';
import { type OpenMenu, OutlineMenu } from './OutlineMenu.tsx';
import { useSurface } from './surface.ts';
import { TreeGrid } from './TreeGrid.tsx';
import { isWriting } from './writing.ts';

type Props = { inspect: () => void; tapOpens: boolean; inFront: boolean; tools?: ReactNode };

/**
 * The document as a tree grid: everything that can be drawn on the canvas can be done here with the keyboard alone.
 * `tapOpens`: whether a tap on a row opens its properties, as on a phone. `inFront`: whether commands are meant for this view from the start.
 * `tools`: what else stands in its bar.
 */
export function Outline({ inspect, tapOpens, inFront, tools }: Props) {
  const { t } = useTranslation();
  const { draft, desk } = useStudio();
  const mayEdit = useMayEdit();
  const { refuseEdit } = desk.getState();
  const grid = useOutlineGrid();
  const { ref: room, width } = useElementSize<HTMLElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const anchor = useRef<string | null>(null);
  const wantsFocus = useRef(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [moved, setMoved] = useState<OutlineRow | null>(null);
  const takeFocus = () => {
    wantsFocus.current = true;
  };
  const placeForMenu = () => {
    const box = (scroller.current?.querySelector('[data-focused]') ?? adder.current)?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 };
  };
  const openMenu = (kind: OpenMenu['kind'], at?: Point) => setMenu({ kind, at: at ?? placeForMenu() });
  const onKeyDown = (event: KeyboardEvent) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.key !== 'a' || isHeld || isWriting(event.target)) return;
    event.stopPropagation();
    mayEdit ? openMenu('add') : refuseEdit();
  };
  const closeMenu = () => {
    setMenu(null);
    if (draft.getState().document.nodes.length === 0) adder.current?.focus();
    else takeFocus();
  };
  const around = { inspect, openMenu, askWhere: setMoved, refuseEdit, takeFocus };
  const actions = outlineActions(draft, grid, around, anchor);
  const surface = useSurface({ grid, placeForMenu, takeFocus, inFront });
  useFollowing(grid.focus?.row ?? null, grid.show);
  const focused = grid.rows.find(({ key }) => key === grid.focus?.row) ?? null;
  const columns = columnsFor(width);

  return (
    <Box
      component="section"
      ref={room}
      className={look.outline}
      aria-label={t('outline.name')}
      {...{ [SURFACE]: true }}
      onFocus={surface.comeToFront}
      onKeyDown={onKeyDown}
    >
      <OutlineBar grid={grid} adder={adder} onAdd={openMenu} tools={tools} />
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
          onClose={closeMenu}
        />
      )}
      {moved && mayEdit && (
        <MoveDialog
          row={moved}
          onClose={() => {
            takeFocus();
            setMoved(null);
          }}
        />
      )}
    </Box>
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
