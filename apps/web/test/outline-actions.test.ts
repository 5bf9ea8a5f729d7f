import { type OutlineRow, outline } from '@umbral/compiler';
import { connect, TEMPLATES } from '@umbral/model';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDraftStore, type DraftStore } from '../src/screens/studio/draft/store.ts';
import { outlineActions } from '../src/screens/studio/outline/actions.ts';
import type { OutlineGrid } from '../src/screens/studio/outline/grid.ts';
import type { Action } from '../src/screens/studio/outline/keys.ts';
import { openRows } from '../src/screens/studio/outline/rows.ts';

let draft: DraftStore;
let grid: OutlineGrid;
let asked: string[];
const anchor: { current: string | null } = { current: null };

/** A grid that holds its state in plain variables. */
function gridOf(): OutlineGrid {
  const all = outline(draft.getState().document);
  const closed = grid?.closed ?? new Set();
  return {
    all,
    rows: openRows(all, closed),
    closed,
    focus: grid?.focus ?? null,
    editing: null,
    setClosed: (next) => Object.assign(grid, { closed: next }),
    setFocus: (focus) => Object.assign(grid, { focus }),
    setEditing: (editing) => Object.assign(grid, { editing }),
    show: (node) => Object.assign(grid, { focus: { row: `node ${node}`, column: null } }),
  };
}

const actions = () => {
  grid = gridOf();
  const note = (what: string) => () => void asked.push(what);
  const around = {
    inspect: note('inspect'),
    openMenu: note('menu'),
    askWhere: note('where'),
    refuseEdit: note('refuse'),
    takeFocus: () => {},
  };
  return outlineActions(draft, grid, around, anchor);
};
const rowOf = (key: string): OutlineRow => {
  const row = outline(draft.getState().document).find((each) => each.key === key);
  if (!row) throw new Error(`There is no row ${key}`);
  return row;
};
const perform = (action: Action, node: string) => {
  const { perform: run } = actions();
  const row = grid.rows.find(({ key }) => key === `node ${node}`) ?? rowOf(node);
  run(action, row);
};
const focus = (node: string, select: 'only' | 'extend' | 'none' = 'only') =>
  perform({ do: 'focus', focus: { row: `node ${node}`, column: null }, select }, node);
const selected = () => [...draft.getState().selectedNodes].toSorted();
const into = (target: string) => draft.getState().document.edges.flatMap((edge) => (edge.target === target ? [edge.source] : []));
const pointsOf = (id: string) => {
  const node = draft.getState().document.nodes.find((each) => each.id === id);
  return node?.kind === 'criterion' || node?.kind === 'activity' ? node.data.points : null;
};

beforeEach(() => {
  draft = createDraftStore(
    connect(TEMPLATES.combined(), 'again', { source: 'size', sourcePort: 'out', target: 'engagement', targetPort: 'in' }),
  );
  asked = [];
  anchor.current = null;
  Object.assign(grid ?? {}, { closed: new Set(), focus: null });
});

describe('selecting in the outline', () => {
  it('follows the focus, extends from where it began, and is shared with the canvas', () => {
    focus('decides');
    focus('budget', 'extend');
    expect(selected()).toEqual(['budget', 'decides', 'size']);
    focus('size', 'extend');
    expect(selected()).toEqual(['decides', 'size']);
    focus('fit', 'none');
    expect(selected()).toEqual(['decides', 'size']);
  });

  it('takes a row in and out, and everything at once', () => {
    focus('decides');
    perform({ do: 'toggleSelected' }, 'left');
    expect(selected()).toEqual(['decides', 'left']);
    perform({ do: 'toggleSelected' }, 'decides');
    expect(selected()).toEqual(['left']);
    perform({ do: 'selectAll' }, 'left');
    expect(selected()).toHaveLength(draft.getState().document.nodes.length);
  });
});

describe('editing in the outline', () => {
  it('gives all that are selected the same points, as one step', () => {
    focus('decides');
    focus('budget', 'extend');
    actions().writePoints(rowOf('node size'), 33);
    expect(['decides', 'size', 'budget', 'free_mail'].map(pointsOf)).toEqual([33, 33, 33, -10]);
    draft.getState().undo();
    expect(pointsOf('size')).toBe(15);
  });

  it('leaves the selection alone at a row that is not in it', () => {
    focus('decides');
    actions().writePoints(rowOf('node left'), -5);
    expect([pointsOf('decides'), pointsOf('left')]).toEqual([20, -5]);
    perform({ do: 'switch' }, 'left');
    expect(draft.getState().document.nodes.flatMap(({ id, data }) => ('enabled' in data && !data.enabled ? [id] : []))).toEqual(['left']);
  });

  it('changes the order in which criteria go into their group', () => {
    perform({ do: 'reorder', by: 1 }, 'decides');
    expect(into('fit')).toEqual(['size', 'decides', 'budget', 'free_mail']);
    perform({ do: 'reorder', by: -1 }, 'size');
    expect(into('fit')).toEqual(['size', 'decides', 'budget', 'free_mail']);
  });

  it('removes what is selected, and goes on at the next row that stays', () => {
    focus('decides');
    focus('budget', 'extend');
    perform({ do: 'remove' }, 'budget');
    expect(into('fit')).toEqual(['free_mail']);
    expect(grid.focus).toEqual({ row: 'node free_mail', column: null });
  });

  it('removes at a reference the connection and not the node', () => {
    const reference = outline(draft.getState().document).find(({ kind }) => kind === 'reference')?.key ?? '';
    perform({ do: 'remove' }, reference);
    expect(into('engagement')).not.toContain('size');
    expect(into('fit')).toContain('size');
  });

  it('disconnects a node from what it goes into', () => {
    perform({ do: 'disconnect' }, 'budget');
    expect(into('fit')).toEqual(['decides', 'size', 'free_mail']);
    expect(rowOf('node budget')).toMatchObject({ parent: 'section loose' });
  });
});

describe('looking at the outline without leave to edit', () => {
  it('changes nothing, says so, and opens what would be written in', () => {
    const before = draft.getState().document;
    draft.getState().setReadOnly(true);
    for (const action of ['switch', 'remove', 'disconnect', 'add', 'moveTo'] as const) perform({ do: action }, 'size');
    perform({ do: 'reorder', by: 1 }, 'decides');
    perform({ do: 'edit', column: 'points', isTyped: true }, 'size');
    expect(asked).toEqual(Array.from({ length: 7 }, () => 'refuse'));
    perform({ do: 'edit', column: 'title', isTyped: false }, 'size');
    expect(asked.at(-1)).toBe('inspect');
    expect(draft.getState().document).toBe(before);
  });
});

describe('what the outline asks for', () => {
  it('is the inspector, with just that node selected', () => {
    focus('decides');
    focus('budget', 'extend');
    perform({ do: 'inspect' }, 'size');
    expect([asked, selected()]).toEqual([['inspect'], ['size']]);
  });

  it('is the row of a node that a reference means', () => {
    const reference = outline(draft.getState().document).find(({ kind }) => kind === 'reference')?.key ?? '';
    perform({ do: 'jump' }, reference);
    expect(grid.focus).toEqual({ row: 'node size', column: null });
  });

  it('opens and closes rows', () => {
    perform({ do: 'close', row: 'node fit' }, 'fit');
    expect(actions() && grid.rows.some(({ key }) => key === 'node size')).toBe(false);
    perform({ do: 'openSiblings', row: 'node fit' }, 'fit');
    expect(grid.closed.size).toBe(0);
  });
});
