import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { GridHead, type GridSort } from './GridHead.tsx';
import { type GridColumn, GridRow } from './GridRow.tsx';
import { rowAfter } from './keys.ts';
import { useElements } from './useElements.ts';
import look from './VirtualGrid.module.css';

type Props<Row> = {
  label: string;
  columns: readonly GridColumn<Row>[];
  /** Pixels of a row. */
  height: number;
  total: number;
  rowAt: (index: number) => Row | undefined;
  onRange: (first: number, last: number) => void;
  onOpen: (row: Row) => void;
  sort: GridSort | null;
  /** What is asked: with another question one is at the top again. */
  question: string;
  isWaiting: boolean;
};

/** No browser draws a page of any height; further leads are found by filtering. */
export const MOST_ROWS = 250_000;
const HEADINGS = 34;
/** Rows that are drawn above and below those in view. */
const BEYOND = 10;

/** Rows of a list of any length, as an ARIA grid that knows about all of them and draws those in view. Arrows go from row to row, Enter opens one. */
export function VirtualGrid<Row>({ label, columns, height, total, rowAt, onRange, onOpen, sort, question, isWaiting }: Props<Row>) {
  // The virtualizer changes behind unchanged references, which the compiler's memoisation would not see.
  'use no memo';
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  const count = Math.min(total, MOST_ROWS);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND,
    scrollPaddingEnd: HEADINGS,
    // The row that is pointed at by key is always there, so that it can be named.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return at >= count || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => {
    void height;
    virtual.measure();
  }, [virtual, height]);
  useEffect(() => {
    void question;
    setAt(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);
  const { range } = virtual;
  useEffect(() => {
    if (range) onRange(range.startIndex, range.endIndex);
  });
  const onChoose = useCallback(
    (index: number, row: Row | undefined) => {
      setAt(index);
      if (row !== undefined) onOpen(row);
    },
    [onOpen],
  );
  const items = virtual.getVirtualItems();
  // They stand one below the other under a space: a place of its own for each would cost many times as much whenever they all change.
  const inView = items.filter(({ index }) => range && index >= range.startIndex - BEYOND && index <= range.endIndex + BEYOND);
  const elementOf = useElements(items, { at, most: Math.ceil((virtual.scrollRect?.height ?? 0) / height) + 2 * BEYOND + 2 });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget) return;
    const row = rowAt(at);
    if (event.key === 'Enter' && row !== undefined) onOpen(row);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
    const next = rowAfter(event, at, { count, page });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    virtual.scrollToIndex(next);
  };
  return (
    <div ref={scroller} className={look.scroller} data-grid-scroller>
      <table
        className={look.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the practices for grids make them of tables.
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-busy={isWaiting}
        aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        tabIndex={0}
        style={{ '--columns': columns.map(({ width }) => width).join(' ') } as never}
        onKeyDown={onKeyDown}
      >
        <GridHead columns={columns} sort={sort} />
        <tbody className={look.body} style={{ height: virtual.getTotalSize(), paddingTop: inView[0]?.start ?? 0 }}>
          {items.map((item) => (
            <GridRow
              key={elementOf(item.index)}
              id={`${id}-${item.index}`}
              index={item.index}
              row={rowAt(item.index)}
              top={inView.includes(item) ? undefined : item.start}
              isAt={item.index === at}
              {...{ columns, height, onChoose }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
