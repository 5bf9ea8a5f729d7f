import { type OutlineRow, outline, outlineKey } from '@umbral/compiler';
import { useMemo, useState } from 'react';
import { useDraft } from '../studio.ts';
import type { Column } from './columns.ts';
import type { Focus, Writing } from './keys.ts';
import { ancestorsOf, openRows } from './rows.ts';

/** The outline as it stands on the screen: which rows are to be seen, where the keyboard is, and what is being written. */
export type OutlineGrid = {
  /** Every row, and those that are to be seen. */
  all: readonly OutlineRow[];
  rows: readonly OutlineRow[];
  closed: ReadonlySet<string>;
  focus: Focus | null;
  /** What of the focused row is being written. */
  editing: Writing | null;
  setClosed: (closed: ReadonlySet<string>) => void;
  setFocus: (focus: Focus) => void;
  setEditing: (editing: Writing | null) => void;
  /** Opens all that a node's row is hidden in, and puts the focus on it. */
  show: (node: string, column?: Column | null) => void;
};

/** Holds the state of the outline of the open draft. */
export function useOutlineGrid(): OutlineGrid {
  const document = useDraft((state) => state.document);
  const all = useMemo(() => outline(document), [document]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setFocus] = useState<Focus | null>(null);
  const [editing, setEditing] = useState<Writing | null>(null);
  const rows = useMemo(() => openRows(all, closed), [all, closed]);
  const isThere = wanted !== null && rows.some(({ key }) => key === wanted.row);
  const first = rows[0];
  const focus = isThere ? wanted : first ? { row: first.key, column: null } : null;
  const show = (node: string, column: Column | null = null) => {
    const key = outlineKey(node);
    const above = ancestorsOf(all, key);
    if (above.some((each) => closed.has(each))) setClosed(new Set([...closed].filter((each) => !above.includes(each))));
    setFocus({ row: key, column });
  };
  return { all, rows, closed, focus, editing, setClosed, setFocus, setEditing, show };
}
