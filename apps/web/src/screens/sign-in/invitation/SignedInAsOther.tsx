import { Alert, Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';

/** Says that the invitation is for somebody else than who is signed in, and lets them out. */
export function SignedInAsOther({ email, invited }: { email: string; invited: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const signOut = useMutation(
    api.session.signOut.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.session.current.queryKey() }) }),
  );
  return (
    <Stack data-other>
      <Alert variant="light" color="orange" style={{ overflowWrap: 'anywhere' }}>
        {t('invitation.otherText', { email, invited })}
      </Alert>
      {signOut.error && <ProblemMessage error={signOut.error} />}
      <Button loading={signOut.isPending} onClick={() => signOut.mutate()} data-sign-out-other>
        {t('invitation.signOut')}
      </Button>
    </Stack>
  );
}
