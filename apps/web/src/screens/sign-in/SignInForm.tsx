import { Anchor } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../server/client.ts';
import type { SessionNow } from '../../server/session.ts';
import { CredentialsForm } from './CredentialsForm.tsx';

type SignInFormProps = {
  /** Whose session ended, if that is known: their work lies below, and must stay open while they choose another password. */
  email?: string;
  onSignedIn: (session: SessionNow) => void;
};

/** E-mail address and password of somebody who has them, and the way out for who has forgotten theirs. */
export function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: onSignedIn }));
  return (
    <CredentialsForm email={email} submit={t('signIn.signIn')} request={signIn}>
      <Anchor component={Link} to="/forgotten" target={email === '' ? undefined : '_blank'} size="sm" ta="center" data-forgotten>
        {t('signIn.forgotten')}
      </Anchor>
    </CredentialsForm>
  );
}
