import type { RouterInputs } from '@umbral/server/router';

type Asked = RouterInputs['simulations']['comparedLeads'];
/** In which order the leads that change are listed. */
export type Order = Pick<Asked, 'sort' | 'descending'>;
type Sort = Asked['sort'];

/** The columns that leads are sorted by. The largest change either way comes first until one of them is chosen. */
export const SORTS: readonly Exclude<Sort, 'size'>[] = ['difference', 'before', 'after', 'lead'];
const FIRST: Order = { sort: 'size', descending: true };

/** How a column is sorted when it is first asked for: figures from the highest, names from A. */
const isDownFirst = (sort: Sort): boolean => sort !== 'lead';

/** The order that an address asks for; what it says wrongly is as if it did not say it. */
export function orderIn(address: URLSearchParams): Order {
  const sort = SORTS.find((each) => each === address.get('sort'));
  if (sort === undefined) return FIRST;
  const order = address.get('order');
  return { sort, descending: order === null ? isDownFirst(sort) : order === 'down' };
}

/** Writes into an address that a column was chosen; the one that leads are sorted by already is turned round. */
export function withOrder(address: URLSearchParams, by: string): URLSearchParams {
  const [now, sort] = [orderIn(address), SORTS.find((each) => each === by) ?? SORTS[0] ?? FIRST.sort];
  const descending = sort === now.sort ? !now.descending : isDownFirst(sort);
  const written = new URLSearchParams(address);
  written.set('sort', sort);
  if (descending === isDownFirst(sort)) written.delete('order');
  else written.set('order', descending ? 'down' : 'up');
  return written;
}
