import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../../../server/client.ts';
import type { Summary } from '../simulation.ts';

/** Starts the same run once more, and goes to it. `onError`: for where a refusal has no place of its own. */
export function useRunAgain({ modelId, source, sample, moment, engine }: Summary, onError: (error: unknown) => void = () => {}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation(
    api.simulations.start.mutationOptions({
      onError,
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.simulations.list.pathKey() });
        await navigate(`/simulations/${id}`);
      },
    }),
  );
  return { isPending, error, start: () => mutate({ modelId, source, sampleId: sample.id, moment, engine }) };
}
