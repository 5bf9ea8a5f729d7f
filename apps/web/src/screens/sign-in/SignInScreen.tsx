import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { api } from '../../server/client.ts';
import type { SessionNow } from '../../server/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenProblem } from '../../ui/ScreenProblem.tsx';
import { CreateOwnerForm } from './CreateOwnerForm.tsx';
import { destinationOf } from './destination.ts';
import { EntryCard } from './EntryCard.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Lets people in, and then goes where they wanted to go. On a new server it makes the owner. */
export function SignInScreen() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [address] = useSearchParams();
  const session = useQuery({ ...api.session.current.queryOptions(), refetchOnWindowFocus: 'always' });
  if (!session.data) return session.error ? <ScreenProblem error={session.error} retry={() => void session.refetch()} /> : <Loading />;
  const { state } = session.data;
  if (state === 'signedIn') return <Navigate to={destinationOf(address.get('to'))} replace />;
  const isNew = state === 'noOwner';
  const enter = (now: SessionNow) => queries.setQueryData(api.session.current.queryKey(), now);
  return (
    <EntryCard
      title={t(isNew ? 'signIn.welcome' : 'signIn.title')}
      text={t(isNew ? 'signIn.welcomeText' : 'signIn.text')}
      data-sign-in={state}
    >
      {isNew ? <CreateOwnerForm onSignedIn={enter} /> : <SignInForm onSignedIn={enter} />}
    </EntryCard>
  );
}
