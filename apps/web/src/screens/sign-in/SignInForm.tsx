import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { CredentialsForm } from './CredentialsForm.tsx';

type User = { id: string; email: string };

/** E-mail address and password of somebody who has them. `email`: whose session ended, if that is known. */
export function SignInForm({ email = '', onSignedIn }: { email?: string; onSignedIn: (user: User) => void }) {
  const { t } = useTranslation();
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: onSignedIn }));
  return <CredentialsForm email={email} submit={t('signIn.signIn')} request={signIn} />;
}
