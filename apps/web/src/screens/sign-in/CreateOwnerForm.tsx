import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { PASSWORD, strengthOf } from './strength.ts';

type User = { id: string; email: string };

/** The very first page of a new server: whoever opens it becomes its owner. */
export function CreateOwnerForm({ onSignedIn }: { onSignedIn: (user: User) => void }) {
  const { t } = useTranslation();
  const sentence = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const create = useMutation(api.session.createOwner.mutationOptions({ onSuccess: onSignedIn }));
  const strength = strengthOf(password);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ email, password });
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
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <div>
          <PasswordInput
            name="password"
            autoComplete="new-password"
            label={t('signIn.newPassword')}
            required
            minLength={PASSWORD.min}
            maxLength={PASSWORD.max}
            aria-describedby={sentence}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Text id={sentence} size="xs" mt={4} c="dimmed" aria-live="polite" data-strength={strength.code}>
            {strength.code === 'tooShort'
              ? t(password === '' ? 'signIn.strength.rule' : 'signIn.strength.tooShort', { count: strength.missing, min: PASSWORD.min })
              : t(`signIn.strength.${strength.code}`)}
          </Text>
        </div>
        {create.error && <ProblemMessage error={create.error} />}
        <Button type="submit" loading={create.isPending}>
          {t('signIn.createOwner')}
        </Button>
      </Stack>
    </form>
  );
}
