import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns.ts';
import type { Frame } from './frame.ts';
import { actionFor } from './keys.ts';
import look from './Outline.module.css';
import { Row } from './Row.tsx';
import { isWriting } from './writing.ts';

type Props = Frame & {
  scroller: RefObject<HTMLDivElement | null>;
  /** Set by who wants the focus to be in the grid after the next drawing. */
  wantsFocus: RefObject<boolean>;
};

/** Pixels of a row; where there is little room a row has two lines. */
const heightFor = (columns: readonly Column[]) => (columns.includes('kind') ? 36 : 54);

const HEADINGS = 30;

/** The rows that are in view and a few around them, drawn as an ARIA tree grid that knows about all of them. */
export function TreeGrid({ grid, actions, columns, tapOpens, scroller, wantsFocus, openMenu }: Props) {
  // The virtualizer changes behind unchanged references, which the compiler's memoisation would not see.
  'use no memo';
  const { t } = useTranslation();
  const { rows, focus, closed, editing } = grid;
  const height = heightFor(columns);
  const at = rows.findIndex(({ key }) => key === focus?.row);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The headings stay at the top, so the last rows need as much room more.
    scrollPaddingEnd: HEADINGS,
    getItemKey: (index) => rows[index]?.key ?? index,
    // The row with the focus is always there: a focus that scrolled away would be lost.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return at === -1 || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => {
    void height;
    virtual.measure();
  }, [virtual, height]);
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at);
  }, [at, virtual]);

  const isInside = useRef(false);
  // With the drawing itself: an effect still due from the drawing before would give the focus to the row that had it then.
  useLayoutEffect(() => {
    const lost = isInside.current && document.activeElement === document.body;
    if ((!wantsFocus.current && !lost) || editing) return;
    const target = scroller.current?.querySelector<HTMLElement>('[data-focused]');
    // Before the first measurement no row is drawn; then this comes again.
    if (!target) return;
    wantsFocus.current = false;
    target.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[at];
    if (!focus || !row || isWriting(event.target)) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const press = { key: event.key, mod: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    const action = actionFor(press, focus, { rows, closed, columns, page });
    if (!action) return;
    event.stopPropagation();
    // A character that begins to write goes on to the field, which is there before the browser types it.
    if (action.do !== 'edit' || !action.isTyped) event.preventDefault();
    flushSync(() => actions.perform(action, row));
  };

  return (
    <div ref={scroller} className={look.scroller}>
      <table
        className={look.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the practices for tree grids make them of tables.
        role="treegrid"
        aria-label={t('outline.name')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        data-narrow={columns.includes('kind') ? undefined : true}
        onKeyDown={onKeyDown}
        onFocus={() => {
          isInside.current = true;
        }}
        onBlur={(event) => {
          isInside.current = event.currentTarget.contains(event.relatedTarget);
        }}
      >
        <thead className={look.headings}>
          <tr aria-rowindex={1} className={look.row}>
            {columns.map((column, index) => (
              <th key={column} scope="col" aria-colindex={index + 1} className={look.cell} data-column={column}>
                {t(`outline.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={look.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <Row
                key={row.key}
                row={row}
                index={index}
                top={start}
                height={height}
                columns={columns}
                isOpen={!closed.has(row.key)}
                focused={index === at ? (focus?.column ?? 'row') : null}
                editing={index === at ? editing : null}
                tapOpens={tapOpens}
                grid={grid}
                actions={actions}
                openMenu={openMenu}
                takeFocus={() => {
                  wantsFocus.current = true;
                }}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}
