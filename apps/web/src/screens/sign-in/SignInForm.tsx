import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import type { SessionNow } from '../../server/session.ts';
import { CredentialsForm } from './CredentialsForm.tsx';

/** E-mail address and password of somebody who has them. `email`: whose session ended, if that is known. */
export function SignInForm({ email = '', onSignedIn }: { email?: string; onSignedIn: (session: SessionNow) => void }) {
  const { t } = useTranslation();
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: onSignedIn }));
  return <CredentialsForm email={email} submit={t('signIn.signIn')} request={signIn} />;
}
