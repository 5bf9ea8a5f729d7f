import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../language/useLanguage.ts';
import { api } from '../../../server/client.ts';
import { problemOf } from '../../../server/problem.ts';
import { EntryCard } from '../EntryCard.tsx';
import { PasswordForm } from '../PasswordForm.tsx';
import { useLinkToken } from '../useLinkToken.ts';

/** Sets a new password for whoever has the link of a mail. */
export function ResetScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const { token, forget } = useLinkToken('reset');
  const reset = useMutation(
    api.session.reset.mutationOptions({
      onSuccess: () => {
        forget();
        // It may have been the session of this very browser that has ended.
        return queries.invalidateQueries({ queryKey: api.session.current.queryKey() });
      },
      onError: (error) => {
        if (isGone(error)) forget();
      },
    }),
  );
  if (reset.isSuccess)
    return (
      <EntryCard title={t('reset.doneTitle')} text={t('reset.doneText')} data-entry="reset-done">
        <Button component={Link} to="/sign-in" fullWidth autoFocus>
          {t('signIn.signIn')}
        </Button>
      </EntryCard>
    );
  if (token === null || isGone(reset.error))
    return (
      <EntryCard title={t('reset.goneTitle')} text={t(token === null ? 'reset.noLink' : 'problem.resetGone')} data-entry="reset-gone">
        <Button component={Link} to="/forgotten" fullWidth autoFocus>
          {t('reset.askAnew')}
        </Button>
      </EntryCard>
    );
  const request = { ...reset, mutate: (password: string) => reset.mutate({ token, password, language }) };
  return (
    <EntryCard title={t('reset.title')} text={t('reset.text')} data-entry="reset">
      <PasswordForm key={token} email={null} isNew submit={t('reset.set')} request={request} />
    </EntryCard>
  );
}

const isGone = (error: unknown): boolean => error !== null && problemOf(error).code === 'resetGone';
