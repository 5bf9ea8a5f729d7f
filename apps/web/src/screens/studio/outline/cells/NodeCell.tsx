import { ActionIcon, Switch } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { OutlineRow } from '@umbral/compiler';
import { hasPoints, isSwitched } from '@umbral/model';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../../drawing/kinds.ts';
import { useMayEdit } from '../../studio.ts';
import type { OutlineActions } from '../actions.ts';
import type { Column } from '../columns.ts';
import type { Writing } from '../keys.ts';
import look from '../Outline.module.css';
import type { Finish } from './finish.ts';
import { LiveCell } from './LiveCell.tsx';
import { PointsEditor } from './PointsEditor.tsx';
import { PointsText } from './PointsText.tsx';
import { ProblemsCell } from './ProblemsCell.tsx';
import { TitleCell } from './TitleCell.tsx';

type NodeRow = Extract<OutlineRow, { kind: 'node' }>;

type NodeCellProps = {
  column: Column;
  row: NodeRow;
  /** What stands before the first cell's content: indentation, and the sign for opening and closing. */
  head: ReactNode;
  isNarrow: boolean;
  focused: boolean;
  /** How this cell is being written in, if it is. */
  editing: Writing | null;
  actions: OutlineActions;
  finish: (next: Finish) => void;
  openMenu: (event: MouseEvent) => void;
};

/** What one column shows of a node. */
export function NodeCell({ column, row, head, isNarrow, focused, editing, actions, finish, openMenu }: NodeCellProps) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit();
  const { node } = row;
  switch (column) {
    case 'title':
      return (
        <>
          {head}
          <TitleCell row={row} isNarrow={isNarrow} editing={editing} finish={finish} />
        </>
      );
    case 'kind': {
      const { icon: Picture, colour } = KIND_LOOKS[node.kind];
      return (
        <span className={look.kind}>
          <Picture size={15} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />
          {t(`node.${node.kind}.name`)}
        </span>
      );
    }
    case 'points':
      return editing && hasPoints(node) ? (
        <PointsEditor
          points={node.data.points}
          isTyped={editing.isTyped}
          write={(points) => actions.writePoints(row, points)}
          finish={finish}
        />
      ) : (
        <PointsText node={node} />
      );
    case 'enabled':
      return isSwitched(node) ? (
        <Switch
          size="xs"
          aria-label={t('data.enabled')}
          checked={node.data.enabled}
          aria-readonly={!mayEdit || undefined}
          onChange={() => actions.perform({ do: 'switch' }, row)}
          onClick={(event) => event.stopPropagation()}
          tabIndex={focused ? 0 : -1}
          data-focused={focused || undefined}
        />
      ) : (
        <span tabIndex={focused ? 0 : -1} data-focused={focused || undefined} />
      );
    case 'live':
      return <LiveCell row={row} />;
    case 'problems':
      return (
        <>
          <ProblemsCell id={node.id} />
          <ActionIcon className={look.more} variant="subtle" color="gray" size="sm" tabIndex={-1} aria-hidden onClick={openMenu}>
            <IconDotsVertical size={14} />
          </ActionIcon>
        </>
      );
  }
}
