import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, server } from '../../../server/client.ts';
import { isAway } from '../../../server/problem.ts';
import { isUnderWay, type Progress, type Simulation } from '../simulation.ts';

/** So often it is asked for while nobody tells, in milliseconds. */
const EVERY = 2_000;

/** Keeps a run that is under way as it is known here in step with the server. Returns whether the server cannot be reached. */
export function useProgress(run: Simulation): { isOffline: boolean } {
  const queries = useQueryClient();
  const [isTold, setTold] = useState(true);
  const { id } = run;
  const goesOn = isUnderWay(run);
  const [keep] = useState(() => (progress: Progress) => {
    queries.setQueryData(api.simulations.get.queryKey({ id }), (before) => (before ? { ...before, ...progress } : before));
    if (!isUnderWay(progress)) void queries.invalidateQueries({ queryKey: api.simulations.list.pathKey() });
  });
  useEffect(() => {
    if (!goesOn) return;
    const listening = server.simulations.progress.subscribe(
      { id },
      {
        onData: (progress) => {
          setTold(true);
          keep(progress);
        },
        // It is tried again by itself; until that succeeds, the page asks.
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && error) setTold(false);
        },
        onError: () => setTold(false),
      },
    );
    return () => listening.unsubscribe();
  }, [id, goesOn, keep]);
  const asked = useQuery({
    ...api.simulations.list.queryOptions({ modelId: run.modelId, sampleId: run.sample.id }),
    enabled: goesOn && !isTold,
    refetchInterval: EVERY,
    staleTime: 0,
    retry: false,
  });
  const answer = asked.data?.find((each) => each.id === id);
  useEffect(() => {
    if (isTold || !answer) return;
    const { state, problem, done, of, startedAt, finishedAt } = answer;
    keep({ state, problem, done, of, startedAt, finishedAt });
  }, [isTold, answer, keep]);
  return { isOffline: !isTold && isAway(asked.error) };
}
