type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** The row that a key leads to from another, of so many, with so many on a page; null where it leads nowhere. */
export function rowAfter(press: Press, at: number, { count, page }: { count: number; page: number }): number | null {
  if (press.altKey || press.ctrlKey || press.metaKey || count === 0) return null;
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = to[press.key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}
