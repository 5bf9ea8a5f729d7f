import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, server } from '../../../server/client.ts';
import { problemOf } from '../../../server/problem.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ScreenProblem } from '../../../ui/ScreenProblem.tsx';
import { EntryCard } from '../EntryCard.tsx';
import { useLinkToken } from '../useLinkToken.ts';
import { Accepting } from './Accepting.tsx';

/** What whoever has the link of an invitation is invited to, and how they come in. */
export function InvitationScreen() {
  const { token, forget } = useLinkToken('invitation');
  return token === null ? <NoInvitation isOver={false} /> : <Invitation key={token} token={token} forget={forget} />;
}

function Invitation({ token, forget }: { token: string; forget: () => void }) {
  const session = useQuery({ ...api.session.current.queryOptions(), refetchOnWindowFocus: 'always' });
  const looked = useQuery({
    queryKey: ['invitation', token],
    // So that the token is in no address, looking is a mutation of the server's.
    queryFn: () => server.invitations.look.mutate({ token }),
    gcTime: 0,
  });
  if (looked.error && problemOf(looked.error).code === 'invitationGone') return <NoInvitation isOver />;
  if (looked.data && session.data)
    return <Accepting token={token} invitation={looked.data} session={session.data} onEnd={forget} onGone={() => void looked.refetch()} />;
  const error = looked.error ?? session.error;
  const retry = () => void Promise.all([looked.refetch(), session.refetch()]);
  return error ? <ScreenProblem error={error} retry={retry} /> : <Loading />;
}

/** `isOver`: there was one; else this page was opened without the link of one. */
function NoInvitation({ isOver }: { isOver: boolean }) {
  const { t } = useTranslation();
  const title = t(isOver ? 'invitation.goneTitle' : 'invitation.noneTitle');
  return (
    <EntryCard title={title} text={t(isOver ? 'problem.invitationGone' : 'invitation.noneText')} data-entry="invitation-gone">
      <Button component={Link} to="/" variant="default" fullWidth>
        {t('invitation.toUmbral')}
      </Button>
    </EntryCard>
  );
}
