import type { RouterInputs } from '@umbral/server/router';

type Asked = RouterInputs['simulations']['leads'];
type Filter = Asked['filter'];

/** Which leads are listed, and in which order. */
export type Question = Pick<Asked, 'sort' | 'descending' | 'filter'>;
export type Sort = Asked['sort'];
export type Outcome = Filter['outcome'];

export const EVERYONE: Filter = { bands: null, from: null, to: null, outcome: 'any', search: '' };
export const FIRST: Question = { sort: 'score', descending: true, filter: EVERYONE };

const SORTS: readonly Sort[] = ['score', 'lead', 'outcome'];
/** Outcomes as an address names them. */
const OUTCOMES = new Map<string, Outcome>([
  ['yes', true],
  ['no', false],
  ['unknown', null],
]);
/** The leads that are in no band, as those are that are not scored. */
const NOWHERE = '-';
const LONGEST_SEARCH = 200;

const numberIn = (text: string | null): number | null => {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

/** The question that an address asks; what it says wrongly is as if it did not say it. */
export function questionIn(address: URLSearchParams): Question {
  const sort = SORTS.find((each) => each === address.get('sort')) ?? FIRST.sort;
  const bands = address.getAll('band').map((band) => (band === NOWHERE ? null : band));
  const order = address.get('order');
  return {
    sort,
    descending: order === null ? isDownFirst(sort) : order === 'down',
    filter: {
      bands: bands.length === 0 ? null : bands,
      from: numberIn(address.get('from')),
      to: numberIn(address.get('to')),
      outcome: OUTCOMES.get(address.get('outcome') ?? '') ?? (address.get('outcome') === 'unknown' ? null : 'any'),
      search: (address.get('search') ?? '').slice(0, LONGEST_SEARCH),
    },
  };
}

/** How a column is sorted when it is first asked for: scores and outcomes from the best, names from A. */
export const isDownFirst = (sort: Sort): boolean => sort !== 'lead';

/** Writes a question into an address, leaving out what is understood, and leaving everything else in it as it is. */
export function withQuestion(address: URLSearchParams, { sort, descending, filter }: Question): URLSearchParams {
  const written = new URLSearchParams(address);
  const put = (name: string, value: string | null) => (value === null ? written.delete(name) : written.set(name, value));
  put('sort', sort === FIRST.sort ? null : sort);
  put('order', descending === isDownFirst(sort) ? null : descending ? 'down' : 'up');
  written.delete('band');
  for (const band of filter.bands ?? []) written.append('band', band ?? NOWHERE);
  put('from', filter.from === null ? null : String(filter.from));
  put('to', filter.to === null ? null : String(filter.to));
  put('outcome', [...OUTCOMES].find(([, outcome]) => outcome === filter.outcome)?.[0] ?? null);
  put('search', filter.search === '' ? null : filter.search);
  return written;
}

/** Whether a filter leaves anybody out. */
export const isFiltered = ({ bands, from, to, outcome, search }: Filter): boolean =>
  bands !== null || from !== null || to !== null || outcome !== 'any' || search !== '';
