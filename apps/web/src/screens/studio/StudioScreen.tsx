import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../server/client.ts';
import { isAway } from '../../server/problem.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenProblem } from '../../ui/ScreenProblem.tsx';
import { keptModel } from './draft/kept-model.ts';
import { type OpenedModel, OpenStudio } from './OpenStudio.tsx';

const ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 };

/** Opens a draft: the server's, or while the server is away what this browser kept of it. Once open, it stays the one that was opened. */
function Opening({ modelId }: { modelId: string }) {
  const [opened, setOpened] = useState<OpenedModel | null>(null);
  const asked = useQuery({ ...api.models.get.queryOptions({ id: modelId }), ...ONCE, enabled: opened === null });
  const trouble = asked.error ?? asked.failureReason;
  const kept = useQuery({
    ...ONCE,
    queryKey: ['kept', modelId],
    queryFn: () => keptModel(modelId),
    enabled: opened === null && trouble !== null && isAway(trouble),
    retry: false,
  });
  const found = asked.data ? { ...asked.data, isKept: false } : kept.data;
  if (opened === null && found) setOpened(found);
  if (opened) return <OpenStudio model={opened} />;
  if (asked.error && !kept.isFetching) return <ScreenProblem error={asked.error} retry={() => void asked.refetch()} />;
  return <Loading />;
}

/** The draft of a scoring model in the studio. */
export function StudioScreen() {
  const { modelId = '' } = useParams();
  return <Opening key={modelId} modelId={modelId} />;
}
