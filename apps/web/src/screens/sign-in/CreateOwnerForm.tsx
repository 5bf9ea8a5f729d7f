import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import type { SessionNow } from '../../server/session.ts';
import { CredentialsForm } from './CredentialsForm.tsx';

/** The very first page of a new server: whoever opens it becomes its owner. */
export function CreateOwnerForm({ onSignedIn }: { onSignedIn: (session: SessionNow) => void }) {
  const { t } = useTranslation();
  const create = useMutation(api.session.createOwner.mutationOptions({ onSuccess: onSignedIn }));
  return <CredentialsForm isNew submit={t('signIn.createOwner')} request={create} />;
}
