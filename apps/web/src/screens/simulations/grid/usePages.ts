import { type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from './useSettled.ts';

/** A part of a list that is too long to be asked for at once; `total`: of all of it. */
export type Page<Row> = { total: number; rows: readonly Row[] };

/** Rows asked for at once. */
const SIZE = 200;
/** So many rows before they come into view their page is asked for. */
const AHEAD = 60;
/** Pages out of view are kept so long, in milliseconds. */
const KEPT = 60_000;

export type Pages<Row> = {
  /** Null until the first page is there. */
  total: number | null;
  /** Undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  onRange: (first: number, last: number) => void;
  /** Whether the rows of another question are still on their way. */
  isWaiting: boolean;
  error: unknown;
  retry: () => void;
};

const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_each, place) => first + place);
const pageAt = (index: number) => Math.floor(index / SIZE);

/** A long list of which only the pages in view are asked for, and kept for a while. `key`: what is asked; another key, another list. */
export function usePages<Row>(key: QueryKey, ask: (offset: number, limit: number) => Promise<Page<Row>>): Pages<Row> {
  const queries = useQueryClient();
  const keyOf = (page: number) => [...key, page];
  const isOnItsWay = (page: number) => queries.getQueryState(keyOf(page))?.fetchStatus === 'fetching';
  const { settled, onSpan } = useSettled(({ first, last }) => between(first, last).some(isOnItsWay));
  const [total, setTotal] = useState<number | null>(null);
  // The first page says how many there are, wherever one looks.
  const wanted = [...new Set([0, ...between(settled.first, settled.last)])];
  const asked = useQueries({
    queries: wanted.map((page) => ({
      queryKey: keyOf(page),
      queryFn: () => ask(page * SIZE, SIZE),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: KEPT,
    })),
  });
  // Another function once another page is there, so that who draws rows draws them again.
  const there = new Map(wanted.map((page, place) => [page, asked[place]?.data]));
  const pageOf = (page: number) => there.get(page) ?? queries.getQueryData<Page<Row>>(keyOf(page));
  const now = asked[0]?.data?.total;
  if (now !== undefined && now !== total) setTotal(now);
  return {
    total,
    rowAt: (index) => pageOf(pageAt(index))?.rows[index % SIZE],
    onRange: (first, last) => {
      const end = Math.max(0, (total ?? 1) - 1);
      onSpan({ first: pageAt(Math.max(0, first - AHEAD)), last: pageAt(Math.min(end, Math.max(first, last) + AHEAD)) });
    },
    isWaiting: now === undefined,
    error: asked.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const each of asked) if (each.error) void each.refetch();
    },
  };
}
