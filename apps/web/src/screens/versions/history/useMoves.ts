import { notifications } from '@mantine/notifications';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import { useTranslation } from 'react-i18next';
import { api, server } from '../../../server/client.ts';
import { useLabelRefresh } from '../labels/useLabels.ts';
import { useComplaint } from '../useComplaint.ts';

type Page = RouterOutputs['versions']['labels']['history'];
/** A move of a label; `from` and `to` are null where it was set anew or taken away. */
export type Move = Page['moves'][number];
/** A label that there is or was. */
export type KnownLabel = RouterOutputs['versions']['labels']['known'][number];

const ON_A_PAGE = 25;

/** The moves of a label page by page, the newest first. */
export function useMoves(modelId: string, name: string): UseInfiniteQueryResult<InfiniteData<Page>> {
  return useInfiniteQuery({
    queryKey: [...api.versions.labels.history.pathKey(), modelId, name],
    queryFn: ({ pageParam }) => server.versions.labels.history.query({ modelId, name, after: pageParam, limit: ON_A_PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Moves a label to a version, and says so. */
export function useLabelMove(modelId: string, { name, revision }: KnownLabel): { move: (number: number) => void; isMoving: boolean } {
  const { t } = useTranslation();
  const complain = useComplaint();
  const refresh = useLabelRefresh();
  const mutation = useMutation(
    api.versions.labels.move.mutationOptions({
      onError: complain,
      onSettled: refresh,
      onSuccess: (place) => notifications.show({ message: t('labelHistory.done', place) }),
    }),
  );
  return { move: (number) => mutation.mutate({ modelId, name, number, revision }), isMoving: mutation.isPending };
}
