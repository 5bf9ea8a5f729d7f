import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../screens/sign-in/SignInForm.tsx';
import { api } from '../server/client.ts';
import type { SessionNow } from '../server/session.ts';

/** The session has ended while somebody was at work: nothing below it is lost, and all goes on once they have signed in again. */
export function SignInAgainDialog({ email }: { email: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const goOn = (now: SessionNow) => {
    queries.setQueryData(api.session.current.queryKey(), now);
    // What had failed is asked again; what is open stays as it is.
    void queries.refetchQueries({ predicate: (query) => query.state.status === 'error' });
  };
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.againTitle')}
    >
      <Text size="sm" mb="md">
        {t('signIn.againText')}
      </Text>
      <SignInForm email={email} onSignedIn={goOn} />
    </Modal>
  );
}
