import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { type Credentials, LONGEST_EMAIL, wrongIn } from './credentials.ts';

type CredentialsFormProps = {
  /** Whether the password is being chosen; else it is one that somebody has. */
  isNew?: boolean;
  /** Whose e-mail address is asked for, if that is known. */
  email?: string;
  /** What the button says. */
  submit: string;
  request: { mutate: (typed: Credentials) => void; isPending: boolean; error: unknown };
  /** What stands below the button. */
  children?: ReactNode;
};

/** The fields of an e-mail address and a password. What is wrong stands at the field, in the app's language, once it was sent off. */
export function CredentialsForm({ isNew = false, email: known = '', submit, request, children }: CredentialsFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [isSent, setSent] = useState(false);
  const wrong = wrongIn({ email, password }, isNew);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    const first = (['email', 'password'] as const).find((field) => wrong[field] !== null);
    if (first === undefined) return request.mutate({ email, password });
    event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          label={t('signIn.email')}
          required
          maxLength={LONGEST_EMAIL}
          data-autofocus={known === '' || undefined}
          autoFocus={known === ''}
          error={isSent && wrong.email && t(`signIn.wrong.${wrong.email}`)}
          errorProps={{ role: 'alert' }}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          name="password"
          label={t(isNew ? 'signIn.newPassword' : 'signIn.password')}
          isNew={isNew}
          autoFocus={known !== ''}
          isWrong={isSent && wrong.password !== null}
          wrong={isNew ? undefined : t('signIn.wrong.noPassword')}
          value={password}
          onChange={setPassword}
        />
        {request.error !== null && <ProblemMessage error={request.error} />}
        <Button type="submit" loading={request.isPending}>
          {submit}
        </Button>
        {children}
      </Stack>
    </form>
  );
}
