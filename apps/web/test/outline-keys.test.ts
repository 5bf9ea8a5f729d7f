import { outline } from '@umbral/compiler';
import { connect, TEMPLATES } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { columnsFor } from '../src/screens/studio/outline/columns.ts';
import { type Action, actionFor, type Focus, type Grid, type Press } from '../src/screens/studio/outline/keys.ts';
import { ancestorsOf, openRows, rowsBetween, selectionOf, toggled } from '../src/screens/studio/outline/rows.ts';

/** The combined template, in which one criterion goes into the second group too. */
const DOCUMENT = connect(TEMPLATES.combined(), 'again', { source: 'size', sourcePort: 'out', target: 'engagement', targetPort: 'in' });
const ROWS = outline(DOCUMENT);
const REFERENCE = ROWS.find(({ kind }) => kind === 'reference')?.key ?? '';
const SECTION = 'section decision';
const at = (node: string, column: Focus['column'] = null): Focus => ({ row: `node ${node}`, column });
const gridOf = (...closed: string[]): Grid => {
  const set = new Set(closed.map((node) => at(node).row));
  return { rows: openRows(ROWS, set), closed: set, columns: columnsFor(1_000), page: 5 };
};
const press = (key: string, focus: Focus, held: Partial<Press> = {}, grid = gridOf()): Action | null =>
  actionFor({ key, mod: false, shift: false, alt: false, ...held }, focus, grid);
const to = (focus: Focus, select = 'only') => ({ do: 'focus', focus, select });

describe('arrows in the outline', () => {
  it('go from row to row, past what is closed, and stop at both ends', () => {
    expect(press('ArrowDown', at('score'))).toEqual(to(at('fit')));
    expect(press('ArrowUp', at('fit'))).toEqual(to(at('score')));
    expect(press('ArrowDown', at('fit'), {}, gridOf('fit'))).toEqual(to(at('engagement')));
    expect(press('ArrowUp', { row: SECTION, column: null })).toEqual(to({ row: SECTION, column: null }));
  });

  it('stay in their column', () => {
    expect(press('ArrowDown', at('decides', 'points'))).toEqual(to(at('size', 'points')));
  });

  it('extend the selection with Shift, and leave it with Ctrl', () => {
    expect(press('ArrowDown', at('decides'), { shift: true })).toEqual(to(at('size'), 'extend'));
    expect(press('ArrowDown', at('decides'), { mod: true })).toEqual(to(at('size'), 'none'));
  });

  it('open and close rows, then go into cells and out of them', () => {
    expect(press('ArrowRight', at('fit'), {}, gridOf('fit'))).toEqual({ do: 'open', row: 'node fit' });
    expect(press('ArrowRight', at('fit'))).toEqual(to(at('fit', 'title'), 'none'));
    expect(press('ArrowRight', at('fit', 'title'))).toEqual(to(at('fit', 'kind'), 'none'));
    expect(press('ArrowRight', at('fit', 'problems'))).toBeNull();
    expect(press('ArrowLeft', at('fit', 'title'))).toEqual(to(at('fit'), 'none'));
    expect(press('ArrowLeft', at('fit'))).toEqual({ do: 'close', row: 'node fit' });
  });

  it('lead from a row without children to its parent', () => {
    expect(press('ArrowLeft', at('decides'))).toEqual(to(at('fit')));
    expect(press('ArrowLeft', at('fit'), {}, gridOf('fit'))).toEqual(to(at('score')));
  });

  it('change the order with Alt', () => {
    expect(press('ArrowUp', at('size'), { alt: true })).toEqual({ do: 'reorder', by: -1 });
    expect(press('ArrowDown', at('size', 'points'), { alt: true })).toEqual({ do: 'reorder', by: 1 });
  });

  it('have one cell in headings and references', () => {
    expect(press('ArrowRight', { row: REFERENCE, column: 'title' })).toBeNull();
    expect(press('End', { row: SECTION, column: 'title' })).toEqual(to({ row: SECTION, column: 'title' }, 'none'));
  });
});

describe('far moves', () => {
  it('go by a page, and to the first and the last row', () => {
    const rows = gridOf().rows.map(({ key }) => key);
    expect(press('PageDown', { row: SECTION, column: null })).toEqual(to({ row: rows[5] ?? '', column: null }));
    expect(press('PageUp', at('score'))).toEqual(to({ row: SECTION, column: null }));
    expect(press('Home', at('fit'))).toEqual(to({ row: SECTION, column: null }));
    expect(press('End', at('fit'))).toEqual(to({ row: rows.at(-1) ?? '', column: null }));
    expect(press('End', at('fit', 'points'), { mod: true })).toEqual(to({ row: rows.at(-1) ?? '', column: 'points' }));
    expect(press('Home', at('fit'), { shift: true })).toEqual(to({ row: SECTION, column: null }, 'extend'));
  });

  it('go to the first and the last cell of a row', () => {
    expect(press('Home', at('fit', 'points'))).toEqual(to(at('fit', 'title'), 'none'));
    expect(press('End', at('fit', 'points'))).toEqual(to(at('fit', 'problems'), 'none'));
  });
});

describe('keys that do something', () => {
  it('open the properties, write in a cell, or lead from a reference to the row that it means', () => {
    expect(press('Enter', at('size'))).toEqual({ do: 'inspect' });
    expect(press('Enter', at('size', 'title'))).toEqual({ do: 'edit', column: 'title', isTyped: false });
    expect(press('Enter', at('size', 'points'))).toEqual({ do: 'edit', column: 'points', isTyped: false });
    expect(press('Enter', at('size', 'enabled'))).toEqual({ do: 'switch' });
    expect(press('Enter', at('fit', 'points'))).toEqual({ do: 'inspect' });
    expect(press('Enter', { row: REFERENCE, column: null })).toEqual({ do: 'jump' });
  });

  it('begin to write where that can be meant', () => {
    expect(press('7', at('size'))).toEqual({ do: 'edit', column: 'points', isTyped: true });
    expect(press('-', at('size', 'points'))).toEqual({ do: 'edit', column: 'points', isTyped: true });
    expect(press('x', at('size', 'title'))).toEqual({ do: 'edit', column: 'title', isTyped: true });
    expect(press('7', at('fit'))).toBeNull();
    expect(press('x', at('size'))).toBeNull();
    expect(press('F2', at('size'))).toEqual({ do: 'edit', column: 'title', isTyped: false });
    expect(press('F2', at('size', 'points'))).toEqual({ do: 'edit', column: 'points', isTyped: false });
  });

  it('select, add, move and remove', () => {
    expect(press(' ', at('size'))).toEqual({ do: 'toggleSelected' });
    expect(press(' ', at('size', 'enabled'))).toEqual({ do: 'switch' });
    expect(press('a', at('size'), { mod: true })).toEqual({ do: 'selectAll' });
    expect(press('a', at('size'))).toEqual({ do: 'add' });
    expect(press('a', at('size', 'title'))).toEqual({ do: 'edit', column: 'title', isTyped: true });
    expect(press('m', at('size'))).toEqual({ do: 'moveTo' });
    expect(press('Delete', at('size'))).toEqual({ do: 'remove' });
    expect(press('Delete', { row: REFERENCE, column: null })).toEqual({ do: 'remove' });
    expect(press('*', at('size'))).toEqual({ do: 'openSiblings', row: 'node size' });
  });

  it('leave to the studio what is not the outline’s', () => {
    expect(press('z', at('size'), { mod: true })).toBeNull();
    expect(press('c', at('size'))).toBeNull();
    expect(press('Delete', { row: SECTION, column: null })).toBeNull();
    expect(press('Tab', at('size'))).toBeNull();
  });
});

describe('the rows that are seen', () => {
  it('are all but those below a closed one, however deep', () => {
    const hidden = ['pricing_fades', 'pricing', 'mail_fades', 'mail', 'contact', 'left', 'size'];
    expect(gridOf().rows.length - gridOf('engagement').rows.length).toBe(hidden.length);
    expect(gridOf('engagement', 'pricing_fades').rows).toHaveLength(gridOf('engagement').rows.length);
    expect(openRows(ROWS, new Set([SECTION])).map(({ key }) => key)).toEqual([SECTION]);
  });

  it('know what they are in, and what they stand for', () => {
    expect(ancestorsOf(ROWS, at('pricing').row)).toEqual(['node pricing_fades', 'node engagement', 'node score', 'node bands', SECTION]);
    const { nodes, edges } = selectionOf(rowsBetween(ROWS, REFERENCE, at('left').row));
    expect([[...nodes], [...edges]]).toEqual([['left'], ['again']]);
    expect(rowsBetween(ROWS, 'gone', at('left').row)).toHaveLength(1);
    expect([...toggled(new Set(['a', 'b']), new Set(['b', 'c']))]).toEqual(['a', 'c']);
  });
});
