import { useEffect, useState } from 'react';
import { partsOf } from '../../../../scoring/parts.ts';
import { useDraftNow, usePreview } from '../../studio.ts';
import type { Matches } from '../builder.ts';
import { isGroup, type QueryGroup, toCondition } from '../query/query.ts';

/** So long a person must pause before the leads that match are counted: scores come first. */
const PAUSE = 120;

/** The id of what stands at a path of the condition that a query is. */
function idAt(query: QueryGroup, path: string): string | null {
  let found: QueryGroup['rules'][number] | null = query;
  for (const place of path === '' ? [] : path.split('.')) found = found && isGroup(found) ? (found.rules[Number(place)] ?? null) : null;
  return found?.id ?? null;
}

/** How many leads of the open sample match the query and its parts; the counts before until newer ones come, null without a sample. */
export function useMatches(query: QueryGroup | null): Matches | null {
  const knowledge = usePreview((state) => state.knowledge);
  const sample = usePreview((state) => (state.sample.kind === 'open' ? state.sample.id : null));
  const fields = useDraftNow((state) => state.document.fields);
  const events = useDraftNow((state) => state.document.events);
  const [matches, setMatches] = useState<Matches | null>(null);
  useEffect(() => {
    if (!query || sample === null) return setMatches(null);
    let current = true;
    const count = async () => {
      const condition = toCondition(query);
      const counted = await knowledge.matchCounts(condition, { fields, events });
      if (!current || !counted) return;
      const byId = partsOf(condition).flatMap(({ path }) => {
        const id = idAt(query, path);
        return id === null ? [] : [[id, counted.counts[path] ?? null] as const];
      });
      setMatches({ leads: counted.leads, counts: new Map(byId) });
    };
    // Without counts the editor is none the worse.
    const timer = setTimeout(() => void count().catch(() => setMatches(null)), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, sample, knowledge, fields, events]);
  return matches;
}
