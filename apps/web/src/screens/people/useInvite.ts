import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../../language/useLanguage.ts';
import { api } from '../../server/client.ts';
import type { Role } from './member.ts';

/** What came of an invitation. `link`: what opens it, where no mail goes out. */
export type Invited = { email: string; link: string | null };

/** Invites somebody, also once more, by a mail in the language of the page; `onDone` is told what came of it. */
export function useInvite(onDone: (invited: Invited) => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.invitations.create.mutationOptions({
      onSuccess: ({ link }, { email }) => onDone({ email, link }),
      onSettled: () => queries.invalidateQueries({ queryKey: api.invitations.list.queryKey() }),
    }),
  );
  return { invite: (email: string, role: Role) => mutate({ email, role, language }), isPending, error };
}
