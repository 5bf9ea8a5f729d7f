import type { OutlineRow } from '@umbral/compiler';
import { hasPoints, isSwitched, moveEdge, removeEdges, setPoints, switchNodes } from '@umbral/model';
import type { DraftStore } from '../draft/store.ts';
import type { OutlineGrid } from './grid.ts';
import type { Action, Focus } from './keys.ts';
import { rowsBetween, selectionOf, toggled } from './rows.ts';

/** What the outline asks of what lies around it. */
export type Around = {
  /** Opens the properties of the selected node. */
  inspect: () => void;
  /** Opens a menu at the focused row. */
  openMenu: (menu: 'add' | 'commands') => void;
  /** Asks where the focused row's node is to go instead. */
  askWhere: (row: OutlineRow) => void;
  /** Tells that nothing can be changed here. */
  refuseEdit: () => void;
  /** After the next drawing, the keyboard's focus is where `focus` says. */
  takeFocus: () => void;
};

/** What changes the document. */
const EDITS: ReadonlySet<Action['do']> = new Set(['edit', 'switch', 'remove', 'disconnect', 'add', 'moveTo', 'reorder']);

type Anchor = { current: string | null };

const without = (set: ReadonlySet<string>, gone: Iterable<string>) => {
  const next = new Set(set);
  for (const each of gone) next.delete(each);
  return next;
};

/** What a key or a click asks for, done at a row of the outline. `anchor`: where a range of selected rows begins. */
export function outlineActions(draft: DraftStore, grid: OutlineGrid, around: Around, anchor: Anchor) {
  const { all, rows, closed, setClosed, setFocus, setEditing, show } = grid;

  const selectRows = (chosen: readonly OutlineRow[]) => {
    const { nodes, edges } = selectionOf(chosen);
    draft.getState().select(nodes, edges);
  };

  const isSelected = (row: OutlineRow): boolean => {
    const { selectedNodes, selectedEdges } = draft.getState();
    if (row.kind === 'section') return false;
    return row.kind === 'node' ? selectedNodes.has(row.node.id) : selectedEdges.has(row.edge.id);
  };

  const focusOn = (focus: Focus, select: 'only' | 'extend' | 'none') => {
    const from = anchor.current ?? grid.focus?.row ?? focus.row;
    if (select !== 'extend') anchor.current = focus.row;
    if (select === 'only') selectRows(rows.filter(({ key }) => key === focus.row));
    if (select === 'extend') {
      anchor.current = from;
      selectRows(rowsBetween(rows, from, focus.row));
    }
    setFocus(focus);
    around.takeFocus();
  };

  const toggleSelected = (row: OutlineRow) => {
    const { selectedNodes, selectedEdges, select } = draft.getState();
    const { nodes, edges } = selectionOf([row]);
    select(toggled(selectedNodes, nodes), toggled(selectedEdges, edges));
    anchor.current = row.key;
  };

  /** The nodes that an edit at a row is about: all that are selected, if the row is one of them. */
  const meant = (row: OutlineRow & { kind: 'node' }): ReadonlySet<string> =>
    isSelected(row) ? draft.getState().selectedNodes : new Set([row.node.id]);

  const switchAt = (row: OutlineRow) => {
    if (row.kind !== 'node' || !isSwitched(row.node)) return;
    const enabled = !row.node.data.enabled;
    draft.getState().edit((document) => switchNodes(document, meant(row), enabled));
  };

  const writePoints = (row: OutlineRow, points: number) => {
    if (row.kind === 'node' && hasPoints(row.node)) draft.getState().edit((document) => setPoints(document, meant(row), points));
  };

  const remove = (row: OutlineRow) => {
    if (!isSelected(row)) selectRows([row]);
    const { selectedNodes, selectedEdges, removeSelected } = draft.getState();
    const goes = (each: OutlineRow) =>
      each.kind === 'node' ? selectedNodes.has(each.node.id) : each.kind === 'reference' && selectedEdges.has(each.edge.id);
    const at = rows.indexOf(row);
    const next = rows.slice(at).find((each) => !goes(each)) ?? rows.slice(0, at).findLast((each) => !goes(each));
    if (next) setFocus({ row: next.key, column: null });
    removeSelected();
    around.takeFocus();
  };

  /** Opens the properties of a row's node; a section has none and opens or closes, a reference leads to its node. */
  const inspect = (row: OutlineRow) => {
    if (row.kind === 'section') return setClosed(closed.has(row.key) ? without(closed, [row.key]) : new Set([...closed, row.key]));
    if (row.kind === 'reference') return show(row.node.id);
    if (draft.getState().selectedNodes.size !== 1 || !isSelected(row)) selectRows([row]);
    around.inspect();
  };

  const perform = (action: Action, row: OutlineRow) => {
    if (EDITS.has(action.do) && draft.getState().isReadOnly)
      return action.do === 'edit' && !action.isTyped ? inspect(row) : around.refuseEdit();
    switch (action.do) {
      case 'focus':
        return focusOn(action.focus, action.select);
      case 'open':
        return setClosed(without(closed, [action.row]));
      case 'close':
        return setClosed(new Set([...closed, action.row]));
      case 'openSiblings':
        return setClosed(
          without(
            closed,
            rows.filter(({ parent }) => parent === row.parent).map(({ key }) => key),
          ),
        );
      case 'edit':
        if (row.kind === 'node' && row.node.kind === 'note') return inspect(row);
        setFocus({ row: row.key, column: action.column });
        return setEditing({ column: action.column, isTyped: action.isTyped });
      case 'inspect':
        return inspect(row);
      case 'jump':
        if (row.kind === 'reference') show(row.node.id);
        return around.takeFocus();
      case 'toggleSelected':
        return toggleSelected(row);
      case 'selectAll':
        return selectRows(all);
      case 'switch':
        return switchAt(row);
      case 'remove':
        return remove(row);
      case 'disconnect': {
        if (row.kind === 'section' || !row.edge) return;
        const { id } = row.edge;
        return draft.getState().edit((document) => removeEdges(document, new Set([id])));
      }
      case 'add':
        return around.openMenu('add');
      case 'menu':
        if (!isSelected(row)) selectRows([row]);
        return around.openMenu('commands');
      case 'moveTo':
        return around.askWhere(row);
      case 'reorder': {
        if (row.kind === 'section' || !row.edge) return;
        const { id } = row.edge;
        draft.getState().edit((document) => moveEdge(document, id, action.by));
        return around.takeFocus();
      }
    }
  };
  return { perform, focusOn, toggleSelected, writePoints, isSelected };
}
export type OutlineActions = ReturnType<typeof outlineActions>;
