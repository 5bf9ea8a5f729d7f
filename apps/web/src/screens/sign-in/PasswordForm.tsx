import { Button, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../server/problem.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { PASSWORD } from '../../ui/strength.ts';

type Props = {
  /** Whose it is, for the browser's own store of passwords; null: that is not known. */
  email: string | null;
  /** Whether it is being chosen; else it is one that somebody has. */
  isNew: boolean;
  /** What the button says. */
  submit: string;
  request: { mutate: (password: string) => void; isPending: boolean; error: unknown };
  /** What stands below the button. */
  children?: ReactNode;
};

/** A password alone. What the server refuses about it stands at the field. */
export function PasswordForm({ email, isNew, submit, request, children }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isSent, setSent] = useState(false);
  const refused = request.error === null ? null : problemOf(request.error).code;
  const isUnfit = password === '' || (isNew && password.length < PASSWORD.min);
  const isRefused = refused === 'wrongPassword' || refused === 'invalidInput';
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    if (!isUnfit) return request.mutate(password);
    event.currentTarget.querySelector<HTMLInputElement>('[name="password"]')?.focus();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {email !== null && <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />}
        <PasswordField
          name="password"
          label={t(isNew ? 'signIn.newPassword' : 'signIn.password')}
          isNew={isNew}
          autoFocus
          isWrong={(isSent && isUnfit) || isRefused}
          wrong={isNew ? undefined : t(isUnfit ? 'signIn.wrong.noPassword' : 'account.wrongPassword')}
          value={password}
          onChange={setPassword}
        />
        {refused !== null && !isRefused && <ProblemMessage error={request.error} />}
        <Button type="submit" loading={request.isPending}>
          {submit}
        </Button>
        {children}
      </Stack>
    </form>
  );
}
