import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import type { Invitation } from './member.ts';
import { Question } from './Question.tsx';

/** Asks before an invitation ends. */
export function RevokeDialog({ invitation: { id, email }, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.invitations.revoke.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries({ queryKey: api.invitations.list.queryKey() }),
    }),
  );
  return (
    <Question
      title={t('people.revokeTitle', { email })}
      text={t('people.revokeText')}
      confirm={t('people.revoke')}
      doing={{ mutate: () => mutate({ id }), isPending, error }}
      onClose={onClose}
    />
  );
}
