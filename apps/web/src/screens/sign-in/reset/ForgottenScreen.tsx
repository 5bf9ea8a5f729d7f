import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../language/useLanguage.ts';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { LONGEST_EMAIL, wrongEmail } from '../credentials.ts';
import { EntryCard } from '../EntryCard.tsx';

/** Asks whose password was forgotten, and has a link mailed to them. What it says then is the same whether or not there is such an account. */
export function ForgottenScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const ask = useMutation(api.session.requestReset.mutationOptions());
  const wrong = wrongEmail(email.trim());
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    if (wrong === null) return ask.mutate({ email: email.trim(), language });
    event.currentTarget.querySelector<HTMLInputElement>('[name="email"]')?.focus();
  };
  const back = (
    <Anchor component={Link} to="/sign-in" size="sm" ta="center">
      {t('reset.toSignIn')}
    </Anchor>
  );
  if (ask.isSuccess)
    return (
      <EntryCard title={t('reset.askedTitle')} text={t('reset.askedText', { email: ask.variables.email })} data-entry="asked">
        <Stack role="status">
          <Text size="sm">{t('reset.nothingCame')}</Text>
          <Button variant="default" onClick={() => ask.reset()} autoFocus>
            {t('reset.askAgain')}
          </Button>
          {back}
        </Stack>
      </EntryCard>
    );
  return (
    <EntryCard title={t('reset.forgottenTitle')} text={t('reset.forgottenText')} data-entry="forgotten">
      <form onSubmit={send} noValidate>
        <Stack>
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            label={t('signIn.email')}
            required
            maxLength={LONGEST_EMAIL}
            autoFocus
            error={isSent && wrong && t(`signIn.wrong.${wrong}`)}
            errorProps={{ role: 'alert' }}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {ask.error && <ProblemMessage error={ask.error} />}
          <Button type="submit" loading={ask.isPending}>
            {t('reset.ask')}
          </Button>
          {back}
        </Stack>
      </form>
    </EntryCard>
  );
}
