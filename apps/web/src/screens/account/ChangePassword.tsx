import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/useLanguage.ts';
import { api } from '../../server/client.ts';
import { problemOf } from '../../server/problem.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { PASSWORD } from '../../ui/strength.ts';

/** What the server refuses about a field; anything else is told below the fields. */
const FIELD: Record<string, 'current' | 'next'> = { wrongPassword: 'current', invalidInput: 'next' };

/** Chooses another password. `email`: whose, for the browser's own store of passwords. */
export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isSent, setSent] = useState(false);
  const change = useMutation(
    api.account.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        setNext('');
        setSent(false);
        return queries.invalidateQueries({ queryKey: api.account.sessions.queryKey() });
      },
    }),
  );
  const refused = change.error ? FIELD[problemOf(change.error).code] : undefined;
  const unfit = { current: current === '', next: next.length < PASSWORD.min };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    const first = (['current', 'next'] as const).find((field) => unfit[field]);
    if (first === undefined) return change.mutate({ current, next, language });
    event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <section aria-labelledby="password">
      <Title order={2} size="h3" id="password" mb={4}>
        {t('account.changePassword')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('account.changeText')}
      </Text>
      <form onSubmit={send} noValidate>
        <Stack maw={400}>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            name="current"
            label={t('account.current')}
            isWrong={(isSent && unfit.current) || refused === 'current'}
            wrong={t(unfit.current ? 'signIn.wrong.noPassword' : 'account.wrongPassword')}
            value={current}
            onChange={setCurrent}
          />
          <PasswordField
            name="next"
            label={t('account.next')}
            isNew
            isWrong={(isSent && unfit.next) || refused === 'next'}
            value={next}
            onChange={setNext}
          />
          {change.error && refused === undefined && <ProblemMessage error={change.error} />}
          {change.isSuccess && !isSent && (
            <Alert role="status" variant="light" color="green" data-changed>
              {t('account.changed')}
            </Alert>
          )}
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
            {t('account.change')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
