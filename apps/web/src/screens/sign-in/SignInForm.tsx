import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';

type User = { id: string; email: string };

/** E-mail address and password of somebody who has them. `email`: whose session ended, if that is known. */
export function SignInForm({ email: known = '', onSignedIn }: { email?: string; onSignedIn: (user: User) => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: onSignedIn }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          label={t('signIn.email')}
          required
          data-autofocus={known === '' || undefined}
          autoFocus={known === ''}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="password"
          autoComplete="current-password"
          label={t('signIn.password')}
          required
          data-autofocus={known !== '' || undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error && <ProblemMessage error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.signIn')}
        </Button>
      </Stack>
    </form>
  );
}
