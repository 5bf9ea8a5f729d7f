import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventProfile, NumberProfile } from '@umbral/evaluator';
import type { ActivityComparison } from '@umbral/model';
import { useMemo } from 'react';
import type { FieldKnowledge } from '../../../scoring/known.ts';
import { useDraftNow, usePreview } from '../studio.ts';
import type { FieldChoice } from './fields.ts';

/** A sample never changes, so what it knows holds as long as somebody may ask again. */
const KEPT = { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false } as const;

function useOpenSample() {
  const knowledge = usePreview((state) => state.knowledge);
  const sample = usePreview((state) => (state.sample.kind === 'open' ? state.sample.id : null));
  return { knowledge, sample };
}

/** What a field holds in the open sample, of its values those that contain `text`, and the counts of those of `exactly`. */
export function useKnownField(
  choice: FieldChoice | undefined,
  events: readonly string[] | null,
  text = '',
  exactly: readonly string[] = [],
): FieldKnowledge | null {
  const { knowledge, sample } = useOpenSample();
  const { key = '', type = 'text', caseSensitive = false } = choice?.definition ?? {};
  const field = { key, type, caseSensitive, events };
  const { data } = useQuery({
    queryKey: ['known', sample, field, text, exactly],
    queryFn: () => knowledge.knownField({ field, text, exactly }),
    enabled: sample !== null && choice !== undefined,
    placeholderData: (before, query) =>
      JSON.stringify(query?.queryKey.slice(0, 3)) === JSON.stringify(['known', sample, field]) ? before : undefined,
    ...KEPT,
  });
  return data ?? null;
}

/** How frequent the kinds of events are in the open sample, by their keys; null without a sample. */
export function useKnownEvents(): ReadonlyMap<string, EventProfile> | null {
  const { knowledge, sample } = useOpenSample();
  const { data } = useQuery({
    queryKey: ['knownEvents', sample],
    queryFn: () => knowledge.knownEvents(),
    enabled: sample !== null,
    ...KEPT,
  });
  return useMemo(() => (data ? new Map(data.map((each) => [each.type, each])) : null), [data]);
}

/** How the number is spread that a condition on activity compares, whatever it compares it with. */
export function useKnownMeasure(comparison: ActivityComparison): NumberProfile | null {
  const { knowledge, sample } = useOpenSample();
  const fields = useDraftNow((state) => state.document.fields);
  const events = useDraftNow((state) => state.document.events);
  const asked: ActivityComparison = { ...comparison, operator: 'atLeast', value: 0, orMissing: false };
  const { data } = useQuery({
    queryKey: ['knownMeasure', sample, asked],
    queryFn: () => knowledge.knownMeasure(asked, { fields, events }),
    enabled: sample !== null && comparison.events.length > 0,
    placeholderData: keepPreviousData,
    ...KEPT,
  });
  return data ?? null;
}
