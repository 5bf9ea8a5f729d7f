import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { RouterOutputs } from '@umbral/server/router';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../server/client.ts';
import { problemOf } from '../../../server/problem.ts';
import type { SessionNow } from '../../../server/session.ts';
import { stayInWorkspace } from '../../../server/workspace.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { EntryCard } from '../EntryCard.tsx';
import { PasswordForm } from '../PasswordForm.tsx';
import { InvitationFacts } from './InvitationFacts.tsx';
import { SignedInAsOther } from './SignedInAsOther.tsx';

type Props = {
  token: string;
  invitation: RouterOutputs['invitations']['look'];
  session: SessionNow;
  /** It was accepted. */
  onEnd: () => void;
  /** It is over, or how it is accepted is another way by now. */
  onGone: () => void;
};

/** An invitation, and the one way in which whoever looks at it can accept it. */
export function Accepting({ token, invitation, session, onEnd, onGone }: Props) {
  const { t } = useTranslation();
  const accept = useMutation(
    api.invitations.accept.mutationOptions({
      onSuccess: ({ workspace }) => {
        onEnd();
        if (workspace) stayInWorkspace(workspace.id);
        // A new page: nothing of another workspace stays behind.
        window.location.assign('/');
      },
      onError: (error) => {
        if (['invitationGone', 'signInRequired'].includes(problemOf(error).code)) onGone();
      },
    }),
  );
  const { email, workspace, hasAccount, invitedBy } = invitation;
  const isIn = accept.isPending || accept.isSuccess;
  const way = () => {
    if (accept.error && problemOf(accept.error).code === 'alreadyMember') return <AlreadyIn />;
    if (session.user && session.user.email !== email) return <SignedInAsOther email={session.user.email} invited={email} />;
    if (session.user)
      return (
        <Stack>
          {accept.error && <ProblemMessage error={accept.error} />}
          <Button loading={isIn} onClick={() => accept.mutate({ token })} data-join>
            {t('invitation.join', { workspace })}
          </Button>
        </Stack>
      );
    const request = { error: accept.error, isPending: isIn, mutate: (password: string) => accept.mutate({ token, password }) };
    return (
      <PasswordForm key={String(hasAccount)} email={email} isNew={!hasAccount} submit={t('invitation.accept')} request={request}>
        {hasAccount && (
          <Anchor component={Link} to="/forgotten" target="_blank" size="sm" ta="center">
            {t('signIn.forgotten')}
          </Anchor>
        )}
      </PasswordForm>
    );
  };
  return (
    <EntryCard title={t('invitation.title', { workspace })} text={t('invitation.text', { by: invitedBy })} data-entry="invitation">
      <InvitationFacts invitation={invitation} isSignedIn={session.user !== null} />
      {way()}
    </EntryCard>
  );
}

/** They accepted another invitation, or this one in another tab. */
function AlreadyIn() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert role="alert" variant="light" color="blue">
        {t('invitation.alreadyIn')}
      </Alert>
      <Button component={Link} to="/">
        {t('invitation.toUmbral')}
      </Button>
    </Stack>
  );
}
