import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import type { Member } from './member.ts';
import { Question } from './Question.tsx';

/** Asks before somebody is taken out of the workspace. */
export function RemoveDialog({ member, workspace, onClose }: { member: Member; workspace: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { userId, email } = member;
  const { mutate, isPending, error } = useMutation(
    api.people.remove.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries({ queryKey: api.people.list.queryKey() }),
    }),
  );
  return (
    <Question
      title={t('people.removeTitle', { email })}
      text={t('people.removeText', { workspace })}
      confirm={t('people.remove')}
      doing={{ mutate: () => mutate({ userId }), isPending, error }}
      onClose={onClose}
    />
  );
}
