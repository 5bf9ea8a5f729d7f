import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouterInputs } from '@umbral/server/router';
import { api, server } from '../../server/client.ts';
import type { Webhook } from './webhook.ts';

/** Changes a webhook; the list has the change at once. */
export function useUpdate(): UseMutationResult<Webhook, Error, RouterInputs['webhooks']['update']> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fields) => server.webhooks.update.mutate(fields),
    onSuccess: (changed) => {
      queries.setQueryData(api.webhooks.list.queryKey(), (all) => all?.map((each) => (each.id === changed.id ? changed : each)));
    },
  });
}
